-- The ten roles of the work, and who may see what: restricted cases and their lists, shared operations, and messages to those who own them.

ALTER TABLE Officer DROP CONSTRAINT CK_Officer_Role;

GO

UPDATE Officer SET Role = 'ClosureAuthorisingOfficer' WHERE Role = 'AuthorisingSuperintendent';

GO

ALTER TABLE Officer ADD CONSTRAINT CK_Officer_Role CHECK (Role IN
(
    'BoroughOfficer', 'BoroughSupervisor', 'SntSergeant', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DirectorateAnalyst',
    'DisruptionAssessor', 'InformationManager', 'Auditor', 'Administrator'
));

GO

CREATE TABLE Restriction
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    SubjectId    UNIQUEIDENTIFIER  NOT NULL,
    Subject      NVARCHAR(2)       NOT NULL,
    Reason       NVARCHAR(1000)    NOT NULL,
    ReviewOn     DATE              NOT NULL,
    OwnerId      UNIQUEIDENTIFIER  NOT NULL,
    RestrictedAt DATETIMEOFFSET(0) NOT NULL,
    ReviewedAt   DATETIMEOFFSET(0) NULL,
    LiftedAt     DATETIMEOFFSET(0) NULL,
    Version      INT               NOT NULL,

    CONSTRAINT PK_Restriction PRIMARY KEY (Id),
    CONSTRAINT FK_Restriction_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Restriction_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt)
);
GO

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) WHERE LiftedAt IS NULL;
GO

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) WHERE LiftedAt IS NULL;
GO

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);

GO

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

GO

CREATE TABLE OperationShare
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    Why         NVARCHAR(500)     NOT NULL,
    SharedById  UNIQUEIDENTIFIER  NOT NULL,
    SharedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_OperationShare PRIMARY KEY (Id),
    CONSTRAINT FK_OperationShare_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_OperationShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OperationShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_OperationShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_OperationShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt)
);
GO

CREATE UNIQUE INDEX UX_OperationShare_Borough ON OperationShare (OperationId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;
GO

CREATE UNIQUE INDEX UX_OperationShare_Officer ON OperationShare (OperationId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;
GO

CREATE INDEX IX_OperationShare_Operation ON OperationShare (OperationId, EndedAt);
GO

CREATE INDEX IX_OperationShare_WithBorough ON OperationShare (BoroughCode, OperationId);
GO

CREATE INDEX IX_OperationShare_WithOfficer ON OperationShare (OfficerId, OperationId);
GO

CREATE INDEX IX_OperationShare_SharedBy ON OperationShare (SharedById);

GO

CREATE TABLE AccessMessage
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NOT NULL,
    Subject   NVARCHAR(2)       NOT NULL,
    What      NVARCHAR(200)     NOT NULL,
    Detail    NVARCHAR(1200)    NOT NULL,
    SentAt    DATETIMEOFFSET(0) NOT NULL,
    ReadAt    DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt)
);
GO

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);
GO

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
