-- Written by build/Schema from database/tables/Passkey.sql; change that file, not this one.
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
