-- How far one chain reached when an anchor was made, and its hash there. Rows are only ever added.
CREATE TABLE AuditAnchorHead
(
    AnchorNumber INT              NOT NULL,
    HeadNumber   INT              NOT NULL,
    ChainId      UNIQUEIDENTIFIER NOT NULL,
    Place        INT              NOT NULL,
    Hash         NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_AuditAnchorHead PRIMARY KEY (AnchorNumber, HeadNumber),
    CONSTRAINT FK_AuditAnchorHead_AuditAnchor FOREIGN KEY (AnchorNumber) REFERENCES AuditAnchor (Number),
    CONSTRAINT CK_AuditAnchorHead_Place CHECK (Place > 0)
);
GO

CREATE INDEX IX_AuditAnchorHead_Chain ON AuditAnchorHead (ChainId, Place);
