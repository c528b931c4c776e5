-- An audit entry or consultation whose texts were redacted, and the audit entry of the command that did it. Rows are only ever added.
CREATE TABLE AuditRedaction
(
    EntryId UNIQUEIDENTIFIER NOT NULL,
    ById    UNIQUEIDENTIFIER NOT NULL,

    CONSTRAINT PK_AuditRedaction PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditRedaction_AuditEntry FOREIGN KEY (ById) REFERENCES AuditEntry (Id)
);
GO

CREATE INDEX IX_AuditRedaction_By ON AuditRedaction (ById);
