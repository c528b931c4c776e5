-- What holds an audit entry's texts fast: of each a salt and the SHA-256 of salt and text. Redacting takes text and salt away and leaves the digest.
CREATE TABLE AuditSeal
(
    EntryId      UNIQUEIDENTIFIER NOT NULL,
    DetailSalt   NVARCHAR(32)     NULL,
    DetailDigest NVARCHAR(64)     NOT NULL,
    BeforeSalt   NVARCHAR(32)     NULL,
    BeforeDigest NVARCHAR(64)     NULL,
    AfterSalt    NVARCHAR(32)     NULL,
    AfterDigest  NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_AuditSeal PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditSeal_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
);
