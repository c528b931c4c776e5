-- Written by build/Schema from database/tables/ForceIdentity.sql; change that file, not this one.
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
