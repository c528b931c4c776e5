-- A moment at which the ends of all chains that had grown were noted, so that a missing end shows. Hash is over the anchor before it and those ends.
-- UpTo is the moment up to which everything is anchored with it. Mac is over Hash, number and UpTo, by a key that is not in the database.
-- Rows are only ever added.
CREATE TABLE AuditAnchor
(
    Number INT               NOT NULL,
    At     DATETIMEOFFSET(0) NOT NULL,
    Heads  INT               NOT NULL,
    Hash   NVARCHAR(64)      NOT NULL,
    UpTo   DATETIMEOFFSET(0) NULL,
    Mac    NVARCHAR(40)      NULL,

    CONSTRAINT PK_AuditAnchor PRIMARY KEY (Number),
    CONSTRAINT CK_AuditAnchor_Number CHECK (Number > 0 AND Heads > 0)
);
