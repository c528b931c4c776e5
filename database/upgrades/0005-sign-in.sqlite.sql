-- Second factors, passkeys, single sign-on, kept forms and departures; and what each API token is for.

CREATE TABLE ApiToken_0005
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    RevokedAt TEXT,
    Name TEXT COLLATE NOCASE NOT NULL,
    Scope TEXT COLLATE NOCASE NOT NULL,
    LastUsedAt TEXT,
    CONSTRAINT PK_ApiToken PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiToken_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_ApiToken_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ApiToken_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_ApiToken_Scope CHECK (Scope IN ('Read', 'ReadAndWrite')),
    CONSTRAINT CK_ApiToken_SecretHash_Length CHECK (length(SecretHash) <= 64),
    CONSTRAINT CK_ApiToken_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_ApiToken_Scope_Length CHECK (length(Scope) <= 20)
) STRICT;

INSERT INTO ApiToken_0005 (Id, OfficerId, SecretHash, CreatedAt, EndsAt, RevokedAt, Name, Scope)
SELECT Id, OfficerId, SecretHash, CreatedAt, EndsAt, RevokedAt, 'Made at the console', 'ReadAndWrite'
FROM ApiToken;

DROP TABLE ApiToken;

ALTER TABLE ApiToken_0005 RENAME TO ApiToken;

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);

CREATE TABLE Authenticator
(
    OfficerId TEXT NOT NULL,
    SealedKey TEXT COLLATE NOCASE NOT NULL,
    LastStep INT NOT NULL,
    CreatedAt TEXT NOT NULL,
    ConfirmedAt TEXT,
    CONSTRAINT PK_Authenticator PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Authenticator_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Authenticator_ConfirmedAfterItsStart CHECK (ConfirmedAt IS NULL OR ConfirmedAt >= CreatedAt),
    CONSTRAINT CK_Authenticator_SealedKey_Length CHECK (length(SealedKey) <= 400)
) STRICT;

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

CREATE TABLE Passkey
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    CredentialHash TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Credential TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    LastUsedAt TEXT,
    CONSTRAINT PK_Passkey PRIMARY KEY (Id),
    CONSTRAINT UQ_Passkey_CredentialHash UNIQUE (CredentialHash),
    CONSTRAINT FK_Passkey_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Passkey_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt),
    CONSTRAINT CK_Passkey_CredentialHash_Length CHECK (length(CredentialHash) <= 64),
    CONSTRAINT CK_Passkey_Name_Length CHECK (length(Name) <= 60)
) STRICT;

CREATE INDEX IX_Passkey_Officer ON Passkey (OfficerId, CreatedAt);

CREATE TABLE KeptForm
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Sealed TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    CONSTRAINT PK_KeptForm PRIMARY KEY (Id),
    CONSTRAINT FK_KeptForm_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_KeptForm_EndsAfterCreation CHECK (EndsAt > CreatedAt)
) STRICT;

CREATE INDEX IX_KeptForm_Officer ON KeptForm (OfficerId, EndsAt);

CREATE INDEX IX_KeptForm_Ends ON KeptForm (EndsAt);

CREATE TABLE ForceIdentity
(
    OfficerId TEXT NOT NULL,
    IdentityHash TEXT COLLATE NOCASE NOT NULL,
    FirstUsedAt TEXT NOT NULL,
    CONSTRAINT PK_ForceIdentity PRIMARY KEY (OfficerId),
    CONSTRAINT UQ_ForceIdentity_IdentityHash UNIQUE (IdentityHash),
    CONSTRAINT FK_ForceIdentity_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ForceIdentity_IdentityHash_Length CHECK (length(IdentityHash) <= 64)
) STRICT;

CREATE TABLE Departure
(
    OfficerId TEXT NOT NULL,
    LeftAt TEXT NOT NULL,
    CONSTRAINT PK_Departure PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Departure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
) STRICT;
