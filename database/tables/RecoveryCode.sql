-- A code that stands in once for a lost authenticator app; only its hash is kept.
CREATE TABLE RecoveryCode
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    CodeHash  NVARCHAR(64)      NOT NULL,
    CreatedAt DATETIMEOFFSET(0) NOT NULL,
    UsedAt    DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_RecoveryCode PRIMARY KEY (Id),
    CONSTRAINT UQ_RecoveryCode_CodeHash UNIQUE (OfficerId, CodeHash),
    CONSTRAINT FK_RecoveryCode_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_RecoveryCode_UsedAfterCreation CHECK (UsedAt IS NULL OR UsedAt >= CreatedAt)
);
