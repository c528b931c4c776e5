-- Written by build/Schema from database/tables/AuditAnchor.sql; change that file, not this one.
CREATE TABLE AuditAnchor
(
    Number INT NOT NULL,
    At TEXT NOT NULL,
    Heads INT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    UpTo TEXT,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_AuditAnchor PRIMARY KEY (Number),
    CONSTRAINT CK_AuditAnchor_Number CHECK (Number > 0 AND Heads > 0),
    CONSTRAINT CK_AuditAnchor_Hash_Length CHECK (length(Hash) <= 64),
    CONSTRAINT CK_AuditAnchor_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;
