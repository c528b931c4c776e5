-- The place of an audit entry in the chain of one thing that it is about, or in the one of what is about no case (all zeros), from 1 without a gap.
-- Hash is over the hash before it, the chain, the place and the entry. At is the entry's.
-- Mac is over Hash, by a key that is not in the database: nobody without it can add a place. Rows are only ever added.
CREATE TABLE AuditLink
(
    ChainId UNIQUEIDENTIFIER  NOT NULL,
    Place   INT               NOT NULL,
    EntryId UNIQUEIDENTIFIER  NOT NULL,
    At      DATETIMEOFFSET(0) NOT NULL,
    Hash    NVARCHAR(64)      NOT NULL,
    Mac     NVARCHAR(40)      NULL,

    CONSTRAINT PK_AuditLink PRIMARY KEY (ChainId, Place),
    CONSTRAINT UQ_AuditLink_Entry UNIQUE (EntryId, ChainId),
    CONSTRAINT FK_AuditLink_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditLink_Place CHECK (Place > 0)
);
GO

CREATE INDEX IX_AuditLink_At ON AuditLink (At, ChainId, Place);
