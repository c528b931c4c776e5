-- A secret address at which a calendar program reads the deadlines of one officer; only its hash is kept. An officer has one in force at most.
-- LastUsedAt is right to a few minutes.
CREATE TABLE CalendarLink
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    LastUsedAt DATETIMEOFFSET(0) NULL,
    RevokedAt  DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_CalendarLink PRIMARY KEY (Id),
    CONSTRAINT UQ_CalendarLink_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_CalendarLink_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CalendarLink_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_RevokedAfterCreation CHECK (RevokedAt IS NULL OR RevokedAt >= CreatedAt)
);
GO

CREATE INDEX IX_CalendarLink_Officer ON CalendarLink (OfficerId, CreatedAt);
GO

CREATE UNIQUE INDEX UX_CalendarLink_InForce ON CalendarLink (OfficerId) INCLUDE (RevokedAt) WHERE RevokedAt IS NULL;
