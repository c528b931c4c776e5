-- A record that was opened, listed, searched or downloaded, by whom and with which terms.
-- Data Protection Act 2018, s. 62. Rows are only ever added.
CREATE TABLE Consultation
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    At        DATETIMEOFFSET(0) NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Request   NVARCHAR(100)     NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NULL,
    Terms     NVARCHAR(2000)    NOT NULL,

    CONSTRAINT PK_Consultation PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_Consultation_At ON Consultation (At, Id);
GO

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);
GO

CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);
