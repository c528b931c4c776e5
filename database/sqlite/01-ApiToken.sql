-- Written by build/Schema from database/tables/ApiToken.sql; change that file, not this one.
CREATE TABLE ApiToken
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

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);
