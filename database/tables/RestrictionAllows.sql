-- An officer who may see what is restricted: from the list without an end, or, with Why, for a while after they said that they had to.
CREATE TABLE RestrictionAllows
(
    RestrictionId UNIQUEIDENTIFIER  NOT NULL,
    OfficerId     UNIQUEIDENTIFIER  NOT NULL,
    AllowedAt     DATETIMEOFFSET(0) NOT NULL,
    EndsAt        DATETIMEOFFSET(0) NULL,
    Why           NVARCHAR(1000)    NULL,

    CONSTRAINT PK_RestrictionAllows PRIMARY KEY (RestrictionId, OfficerId, AllowedAt),
    CONSTRAINT FK_RestrictionAllows_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictionAllows_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_RestrictionAllows_EndsWithAReason CHECK ((EndsAt IS NULL AND Why IS NULL) OR (EndsAt > AllowedAt AND Why IS NOT NULL))
);
GO

CREATE INDEX IX_RestrictionAllows_Officer ON RestrictionAllows (OfficerId, RestrictionId);
