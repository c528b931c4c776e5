-- Written by build/Schema from database/tables/RecoveryCode.sql; change that file, not this one.
CREATE TABLE RecoveryCode
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    CodeHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    UsedAt TEXT,
    CONSTRAINT PK_RecoveryCode PRIMARY KEY (Id),
    CONSTRAINT UQ_RecoveryCode_CodeHash UNIQUE (OfficerId, CodeHash),
    CONSTRAINT FK_RecoveryCode_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_RecoveryCode_UsedAfterCreation CHECK (UsedAt IS NULL OR UsedAt >= CreatedAt),
    CONSTRAINT CK_RecoveryCode_CodeHash_Length CHECK (length(CodeHash) <= 64)
) STRICT;
