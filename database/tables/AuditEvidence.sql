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
