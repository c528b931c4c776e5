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
