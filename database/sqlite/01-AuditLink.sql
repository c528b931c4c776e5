-- Written by build/Schema from database/tables/AuditLink.sql; change that file, not this one.
CREATE TABLE AuditLink
(
    ChainId TEXT NOT NULL,
    Place INT NOT NULL,
    EntryId TEXT NOT NULL,
    At TEXT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_AuditLink PRIMARY KEY (ChainId, Place),
    CONSTRAINT UQ_AuditLink_Entry UNIQUE (EntryId, ChainId),
    CONSTRAINT FK_AuditLink_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditLink_Place CHECK (Place > 0),
    CONSTRAINT CK_AuditLink_Hash_Length CHECK (length(Hash) <= 64),
    CONSTRAINT CK_AuditLink_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

CREATE INDEX IX_AuditLink_At ON AuditLink (At, ChainId, Place);
