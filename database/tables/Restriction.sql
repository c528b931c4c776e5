-- A case that only the officers of RestrictionAllows may see: why, until when, and who answers for it.
-- ReviewOn is the London day by which somebody must look again; what is past it stays restricted. One is in force until it is lifted.
CREATE TABLE Restriction
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    SubjectId    UNIQUEIDENTIFIER  NOT NULL,
    Reason       NVARCHAR(1000)    NOT NULL,
    ReviewOn     DATE              NOT NULL,
    OwnerId      UNIQUEIDENTIFIER  NOT NULL,
    RestrictedAt DATETIMEOFFSET(0) NOT NULL,
    ReviewedAt   DATETIMEOFFSET(0) NULL,
    LiftedAt     DATETIMEOFFSET(0) NULL,
    Version      INT               NOT NULL,

    CONSTRAINT PK_Restriction PRIMARY KEY (Id),
    CONSTRAINT FK_Restriction_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Restriction_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt)
);
GO

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) INCLUDE (LiftedAt) WHERE LiftedAt IS NULL;
GO

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) INCLUDE (LiftedAt) WHERE LiftedAt IS NULL;
GO

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);
GO

CREATE INDEX IX_Restriction_Case ON Restriction (SubjectId);
