-- Written by build/Schema from database/tables/RestrictionAllows.sql; change that file, not this one.
CREATE TABLE RestrictionAllows
(
    RestrictionId TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    AllowedAt TEXT NOT NULL,
    EndsAt TEXT,
    Why TEXT COLLATE NOCASE,
    CONSTRAINT PK_RestrictionAllows PRIMARY KEY (RestrictionId, OfficerId, AllowedAt),
    CONSTRAINT FK_RestrictionAllows_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictionAllows_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_RestrictionAllows_EndsWithAReason CHECK ((EndsAt IS NULL AND Why IS NULL) OR (EndsAt > AllowedAt AND Why IS NOT NULL)),
    CONSTRAINT CK_RestrictionAllows_Why_Length CHECK (length(Why) <= 1000)
) STRICT;

CREATE INDEX IX_RestrictionAllows_Officer ON RestrictionAllows (OfficerId, RestrictionId);
