-- A one-time link with which a person sets a password. Without an officer it is the first administrator's.
CREATE TABLE Invitation
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    EndsAt     DATETIMEOFFSET(0) NOT NULL,
    UsedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Invitation PRIMARY KEY (Id),
    CONSTRAINT UQ_Invitation_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_Invitation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Invitation_EndsAfterCreation CHECK (EndsAt > CreatedAt)
);
GO

CREATE INDEX IX_Invitation_Officer ON Invitation (OfficerId);
