-- A passkey of an officer: the public half, as ASP.NET Core Identity keeps it. It is found by the hash of its id.
CREATE TABLE Passkey
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    OfficerId      UNIQUEIDENTIFIER  NOT NULL,
    CredentialHash NVARCHAR(64)      NOT NULL,
    Name           NVARCHAR(60)      NOT NULL,
    Credential     NVARCHAR(MAX)     NOT NULL,
    CreatedAt      DATETIMEOFFSET(0) NOT NULL,
    LastUsedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Passkey PRIMARY KEY (Id),
    CONSTRAINT UQ_Passkey_CredentialHash UNIQUE (CredentialHash),
    CONSTRAINT FK_Passkey_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Passkey_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt)
);
GO

CREATE INDEX IX_Passkey_Officer ON Passkey (OfficerId, CreatedAt);
