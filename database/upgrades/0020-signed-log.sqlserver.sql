-- The log is signed by a key outside the database, and each entry carries digests of the rows that its command wrote.

ALTER TABLE AuditLink ADD Mac NVARCHAR(40) NULL;
GO

ALTER TABLE AuditAnchor ADD UpTo DATETIMEOFFSET(0) NULL;
GO

ALTER TABLE AuditAnchor ADD Mac NVARCHAR(40) NULL;
GO

ALTER TABLE Consultation ADD WriterId UNIQUEIDENTIFIER NULL;
GO

ALTER TABLE Consultation ADD Number INT NULL;
GO

ALTER TABLE Consultation ADD Mac NVARCHAR(40) NULL;
GO

-- The rows that the command of an audit entry added, changed or removed, as far as they are evidence: of each its table, its key and a digest, a line
-- for each. The entry's own seal covers them. Redacting takes the salt of the digests away. Numbered from 1 without a gap; rows are only ever added.
CREATE TABLE AuditEvidence
(
    Number  INT              NOT NULL,
    EntryId UNIQUEIDENTIFIER NOT NULL,
    Salt    NVARCHAR(32)     NULL,
    Lines   NVARCHAR(MAX)    NOT NULL,

    CONSTRAINT PK_AuditEvidence PRIMARY KEY (Number),
    CONSTRAINT UQ_AuditEvidence_Entry UNIQUE (EntryId),
    CONSTRAINT FK_AuditEvidence_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditEvidence_Number CHECK (Number > 0)
);
GO

-- What a verification of the log found: how much it walked, how many flaws, and the first of them in sentences. Rows are only ever added.
-- Mac is over the rest, by a key that is not in the database.
CREATE TABLE AuditVerification
(
    Number        INT               NOT NULL,
    BeganAt       DATETIMEOFFSET(0) NOT NULL,
    EndedAt       DATETIMEOFFSET(0) NOT NULL,
    Places        INT               NOT NULL,
    Consultations INT               NOT NULL,
    EvidenceRows  INT               NOT NULL,
    Flaws         INT               NOT NULL,
    Sentences     NVARCHAR(MAX)     NOT NULL,
    Mac           NVARCHAR(40)      NULL,

    CONSTRAINT PK_AuditVerification PRIMARY KEY (Number),
    CONSTRAINT CK_AuditVerification_Number CHECK (Number > 0 AND EndedAt >= BeganAt AND Flaws >= 0)
);
GO

DENY DELETE ON AuditEvidence TO OperationsCaseApplication;
DENY UPDATE ON AuditEvidence (Number, EntryId, Lines) TO OperationsCaseApplication;
DENY UPDATE ON Consultation (WriterId, Number) TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditVerification TO OperationsCaseApplication;
GO

CREATE INDEX IX_Submission_At ON Submission (At, Id);
