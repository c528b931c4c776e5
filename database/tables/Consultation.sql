-- A record that was opened, listed, searched or downloaded, by whom and with which terms.
-- Data Protection Act 2018, s. 62. Each process that writes them numbers its own,
-- from 1 without a gap, and signs them by a key that is not in the database, so that one that was added or removed shows before it is sealed.
CREATE TABLE Consultation
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    At        DATETIMEOFFSET(0) NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Request   NVARCHAR(100)     NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NULL,
    Terms     NVARCHAR(2000)    NOT NULL,
    WriterId  UNIQUEIDENTIFIER  NULL,
    Number    INT               NULL,
    Mac       NVARCHAR(40)      NULL,

    CONSTRAINT PK_Consultation PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_Consultation_At ON Consultation (At, Id);
GO

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);
GO

CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);
