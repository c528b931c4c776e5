-- Written by build/Schema from database/tables/AuditEntry.sql; change that file, not this one.
CREATE TABLE AuditEntry
(
    Id TEXT NOT NULL,
    At TEXT NOT NULL,
    HappenedAt TEXT NOT NULL,
    OfficerId TEXT,
    OfficerName TEXT COLLATE NOCASE NOT NULL,
    Action TEXT COLLATE NOCASE NOT NULL,
    Headline TEXT COLLATE NOCASE NOT NULL,
    Detail TEXT COLLATE NOCASE NOT NULL,
    Before TEXT COLLATE NOCASE,
    After TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (Id),
    CONSTRAINT CK_AuditEntry_OfficerName_Length CHECK (length(OfficerName) <= 100),
    CONSTRAINT CK_AuditEntry_Action_Length CHECK (length(Action) <= 100),
    CONSTRAINT CK_AuditEntry_Headline_Length CHECK (length(Headline) <= 200),
    CONSTRAINT CK_AuditEntry_Detail_Length CHECK (length(Detail) <= 2000)
) STRICT;

CREATE INDEX CX_AuditEntry_At ON AuditEntry (At, Id);

CREATE INDEX IX_AuditEntry_Officer ON AuditEntry (OfficerId, At, Id);
