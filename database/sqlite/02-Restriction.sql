-- Written by build/Schema from database/tables/Restriction.sql; change that file, not this one.
CREATE TABLE Restriction
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Reason TEXT COLLATE NOCASE NOT NULL,
    ReviewOn TEXT NOT NULL,
    OwnerId TEXT NOT NULL,
    RestrictedAt TEXT NOT NULL,
    ReviewedAt TEXT,
    LiftedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_Restriction PRIMARY KEY (Id),
    CONSTRAINT FK_Restriction_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Restriction_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt),
    CONSTRAINT CK_Restriction_Reason_Length CHECK (length(Reason) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);

CREATE INDEX IX_Restriction_Case ON Restriction (SubjectId);
