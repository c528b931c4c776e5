-- Who did what and when, with what was there before and after. Rows are only ever added.
-- At is when it was recorded, HappenedAt when it was done in the world. No officer: the system did it.
CREATE TABLE AuditEntry
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    At          DATETIMEOFFSET(0) NOT NULL,
    HappenedAt  DATETIMEOFFSET(0) NOT NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    OfficerName NVARCHAR(100)     NOT NULL,
    Action      NVARCHAR(100)     NOT NULL,
    Headline    NVARCHAR(200)     NOT NULL,
    Detail      NVARCHAR(2000)    NOT NULL,
    Before      NVARCHAR(MAX)     NULL,
    After       NVARCHAR(MAX)     NOT NULL,

    CONSTRAINT PK_AuditEntry PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_AuditEntry_At ON AuditEntry (At, Id);
GO

CREATE INDEX IX_AuditEntry_Officer ON AuditEntry (OfficerId, At, Id);
