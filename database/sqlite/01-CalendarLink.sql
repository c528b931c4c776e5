-- Written by build/Schema from database/tables/CalendarLink.sql; change that file, not this one.
CREATE TABLE CalendarLink
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    LastUsedAt TEXT,
    RevokedAt TEXT,
    CONSTRAINT PK_CalendarLink PRIMARY KEY (Id),
    CONSTRAINT UQ_CalendarLink_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_CalendarLink_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CalendarLink_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_RevokedAfterCreation CHECK (RevokedAt IS NULL OR RevokedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_CalendarLink_Officer ON CalendarLink (OfficerId, CreatedAt);

CREATE UNIQUE INDEX UX_CalendarLink_InForce ON CalendarLink (OfficerId) WHERE RevokedAt IS NULL;
