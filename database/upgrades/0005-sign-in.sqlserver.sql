-- Second factors, passkeys, single sign-on, kept forms and departures; and what each API token is for.
ALTER TABLE ApiToken ADD Name NVARCHAR(60) NULL;
ALTER TABLE ApiToken ADD Scope NVARCHAR(20) NULL;
ALTER TABLE ApiToken ADD LastUsedAt DATETIMEOFFSET(0) NULL;

GO

UPDATE ApiToken
SET Name = 'Made at the console', Scope = 'ReadAndWrite';

GO

ALTER TABLE ApiToken ALTER COLUMN Name NVARCHAR(60) NOT NULL;
ALTER TABLE ApiToken ALTER COLUMN Scope NVARCHAR(20) NOT NULL;

GO

ALTER TABLE ApiToken ADD CONSTRAINT CK_ApiToken_Scope CHECK (Scope IN ('Read', 'ReadAndWrite'));

GO

-- The authenticator app of an officer. It counts once a first code has shown that it works.
-- The key is sealed with the keys of DataProtectionKey. LastStep is the half minute of the newest code used, so that none works twice.
CREATE TABLE Authenticator
(
    OfficerId   UNIQUEIDENTIFIER  NOT NULL,
    SealedKey   NVARCHAR(400)     NOT NULL,
    LastStep    BIGINT            NOT NULL,
    CreatedAt   DATETIMEOFFSET(0) NOT NULL,
    ConfirmedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Authenticator PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Authenticator_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Authenticator_ConfirmedAfterItsStart CHECK (ConfirmedAt IS NULL OR ConfirmedAt >= CreatedAt)
);

GO

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

GO

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

GO

-- A form that was sent when its officer had to sign in again: what was typed, sealed, until they are back or it ends.
CREATE TABLE KeptForm
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Sealed    NVARCHAR(MAX)     NOT NULL,
    CreatedAt DATETIMEOFFSET(0) NOT NULL,
    EndsAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_KeptForm PRIMARY KEY (Id),
    CONSTRAINT FK_KeptForm_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_KeptForm_EndsAfterCreation CHECK (EndsAt > CreatedAt)
);
GO

CREATE INDEX IX_KeptForm_Officer ON KeptForm (OfficerId, EndsAt);
GO

CREATE INDEX IX_KeptForm_Ends ON KeptForm (EndsAt);

GO

-- Who an officer is to the force's single sign-on: the hash of its issuer and of the subject it names them by.
CREATE TABLE ForceIdentity
(
    OfficerId    UNIQUEIDENTIFIER  NOT NULL,
    IdentityHash NVARCHAR(64)      NOT NULL,
    FirstUsedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ForceIdentity PRIMARY KEY (OfficerId),
    CONSTRAINT UQ_ForceIdentity_IdentityHash UNIQUE (IdentityHash),
    CONSTRAINT FK_ForceIdentity_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);

GO

-- An officer who has left for good: their account is closed, and their name stays in the history.
CREATE TABLE Departure
(
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    LeftAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Departure PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Departure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
