-- Written by build/Schema from database/tables/AuditSeal.sql; change that file, not this one.
CREATE TABLE AuditSeal
(
    EntryId TEXT NOT NULL,
    DetailSalt TEXT COLLATE NOCASE,
    DetailDigest TEXT COLLATE NOCASE NOT NULL,
    BeforeSalt TEXT COLLATE NOCASE,
    BeforeDigest TEXT COLLATE NOCASE,
    AfterSalt TEXT COLLATE NOCASE,
    AfterDigest TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditSeal PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditSeal_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditSeal_DetailSalt_Length CHECK (length(DetailSalt) <= 32),
    CONSTRAINT CK_AuditSeal_DetailDigest_Length CHECK (length(DetailDigest) <= 64),
    CONSTRAINT CK_AuditSeal_BeforeSalt_Length CHECK (length(BeforeSalt) <= 32),
    CONSTRAINT CK_AuditSeal_BeforeDigest_Length CHECK (length(BeforeDigest) <= 64),
    CONSTRAINT CK_AuditSeal_AfterSalt_Length CHECK (length(AfterSalt) <= 32),
    CONSTRAINT CK_AuditSeal_AfterDigest_Length CHECK (length(AfterDigest) <= 64)
) STRICT;
