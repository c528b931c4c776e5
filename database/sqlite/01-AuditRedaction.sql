-- Written by build/Schema from database/tables/AuditRedaction.sql; change that file, not this one.
CREATE TABLE AuditRedaction
(
    EntryId TEXT NOT NULL,
    ById TEXT NOT NULL,
    CONSTRAINT PK_AuditRedaction PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditRedaction_AuditEntry FOREIGN KEY (ById) REFERENCES AuditEntry (Id)
) STRICT;

CREATE INDEX IX_AuditRedaction_By ON AuditRedaction (ById);
