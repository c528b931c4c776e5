-- Written by build/Schema from database/tables/Invitation.sql; change that file, not this one.
CREATE TABLE Invitation
(
    Id TEXT NOT NULL,
    OfficerId TEXT,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    UsedAt TEXT,
    CONSTRAINT PK_Invitation PRIMARY KEY (Id),
    CONSTRAINT UQ_Invitation_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_Invitation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Invitation_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_Invitation_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_Invitation_Officer ON Invitation (OfficerId);
