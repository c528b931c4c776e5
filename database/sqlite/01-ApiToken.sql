-- Written by build/Schema from database/tables/ApiToken.sql; change that file, not this one.
CREATE TABLE ApiToken
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    RevokedAt TEXT,
    CONSTRAINT PK_ApiToken PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiToken_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_ApiToken_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ApiToken_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_ApiToken_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);
