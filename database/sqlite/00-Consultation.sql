-- Written by build/Schema from database/tables/Consultation.sql; change that file, not this one.
CREATE TABLE Consultation
(
    Id TEXT NOT NULL,
    At TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Request TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT,
    Terms TEXT COLLATE NOCASE NOT NULL,
    WriterId TEXT,
    Number INT,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_Consultation PRIMARY KEY (Id),
    CONSTRAINT CK_Consultation_Request_Length CHECK (length(Request) <= 100),
    CONSTRAINT CK_Consultation_Terms_Length CHECK (length(Terms) <= 2000),
    CONSTRAINT CK_Consultation_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

CREATE INDEX CX_Consultation_At ON Consultation (At, Id);

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);

CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);
