-- Written by build/Schema from database/tables/AuditEvidence.sql; change that file, not this one.
CREATE TABLE AuditEvidence
(
    Number INT NOT NULL,
    EntryId TEXT NOT NULL,
    Salt TEXT COLLATE NOCASE,
    Lines TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditEvidence PRIMARY KEY (Number),
    CONSTRAINT UQ_AuditEvidence_Entry UNIQUE (EntryId),
    CONSTRAINT FK_AuditEvidence_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditEvidence_Number CHECK (Number > 0),
    CONSTRAINT CK_AuditEvidence_Salt_Length CHECK (length(Salt) <= 32)
) STRICT;
