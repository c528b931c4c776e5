-- Written by build/Schema from database/tables/AuditAnchorHead.sql; change that file, not this one.
CREATE TABLE AuditAnchorHead
(
    AnchorNumber INT NOT NULL,
    HeadNumber INT NOT NULL,
    ChainId TEXT NOT NULL,
    Place INT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditAnchorHead PRIMARY KEY (AnchorNumber, HeadNumber),
    CONSTRAINT FK_AuditAnchorHead_AuditAnchor FOREIGN KEY (AnchorNumber) REFERENCES AuditAnchor (Number),
    CONSTRAINT CK_AuditAnchorHead_Place CHECK (Place > 0),
    CONSTRAINT CK_AuditAnchorHead_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;

CREATE INDEX IX_AuditAnchorHead_Chain ON AuditAnchorHead (ChainId, Place);
