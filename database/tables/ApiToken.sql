-- A secret with which another system acts as an officer; only its hash is kept.
-- LastUsedAt is right to a few minutes.
CREATE TABLE ApiToken
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    EndsAt     DATETIMEOFFSET(0) NOT NULL,
    RevokedAt  DATETIMEOFFSET(0) NULL,
    Name       NVARCHAR(60)      NOT NULL,
    Scope      NVARCHAR(20)      NOT NULL,
    LastUsedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ApiToken PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiToken_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_ApiToken_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ApiToken_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_ApiToken_Scope CHECK (Scope IN ('Read', 'ReadAndWrite'))
);
GO

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);
