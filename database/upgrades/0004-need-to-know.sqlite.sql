-- The ten roles of the work, and who may see what: restricted cases and their lists, shared operations, and messages to those who own them.

CREATE TABLE Officer_0004
(
    Id TEXT NOT NULL,
    Email TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Role TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    PasswordHash TEXT COLLATE NOCASE,
    SecurityStamp TEXT COLLATE NOCASE NOT NULL,
    FailedSignIns INT NOT NULL,
    LockedUntil TEXT,
    DisabledAt TEXT,
    CreatedAt TEXT NOT NULL,
    CONSTRAINT PK_Officer PRIMARY KEY (Id),
    CONSTRAINT UQ_Officer_Email UNIQUE (Email),
    CONSTRAINT CK_Officer_Role CHECK (Role IN
    (
        'BoroughOfficer', 'BoroughSupervisor', 'SntSergeant', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DirectorateAnalyst',
        'DisruptionAssessor', 'InformationManager', 'Auditor', 'Administrator'
    )),
    CONSTRAINT CK_Officer_FailedSignIns CHECK (FailedSignIns >= 0),
    CONSTRAINT CK_Officer_Email_Length CHECK (length(Email) <= 200),
    CONSTRAINT CK_Officer_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Officer_Role_Length CHECK (length(Role) <= 30),
    CONSTRAINT CK_Officer_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Officer_PasswordHash_Length CHECK (length(PasswordHash) <= 400),
    CONSTRAINT CK_Officer_SecurityStamp_Length CHECK (length(SecurityStamp) <= 64)
) STRICT;

INSERT INTO Officer_0004 (Id, Email, Name, Role, Unit, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, DisabledAt, CreatedAt)
SELECT Id, Email, Name, CASE WHEN Role = 'AuthorisingSuperintendent' THEN 'ClosureAuthorisingOfficer' ELSE Role END, Unit, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, DisabledAt, CreatedAt
FROM Officer;

DROP TABLE Officer;
ALTER TABLE Officer_0004 RENAME TO Officer;

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);

CREATE TABLE Restriction
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    Reason TEXT COLLATE NOCASE NOT NULL,
    ReviewOn TEXT NOT NULL,
    OwnerId TEXT NOT NULL,
    RestrictedAt TEXT NOT NULL,
    ReviewedAt TEXT,
    LiftedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_Restriction PRIMARY KEY (Id),
    CONSTRAINT FK_Restriction_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Restriction_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt),
    CONSTRAINT CK_Restriction_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Restriction_Reason_Length CHECK (length(Reason) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);

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

CREATE TABLE OperationShare
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    OfficerId TEXT,
    Why TEXT COLLATE NOCASE NOT NULL,
    SharedById TEXT NOT NULL,
    SharedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_OperationShare PRIMARY KEY (Id),
    CONSTRAINT FK_OperationShare_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_OperationShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OperationShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_OperationShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_OperationShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt),
    CONSTRAINT CK_OperationShare_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_OperationShare_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_OperationShare_Borough ON OperationShare (OperationId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;

CREATE UNIQUE INDEX UX_OperationShare_Officer ON OperationShare (OperationId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;

CREATE INDEX IX_OperationShare_Operation ON OperationShare (OperationId, EndedAt);

CREATE INDEX IX_OperationShare_WithBorough ON OperationShare (BoroughCode, OperationId);

CREATE INDEX IX_OperationShare_WithOfficer ON OperationShare (OfficerId, OperationId);

CREATE INDEX IX_OperationShare_SharedBy ON OperationShare (SharedById);

CREATE TABLE AccessMessage
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Detail TEXT COLLATE NOCASE NOT NULL,
    SentAt TEXT NOT NULL,
    ReadAt TEXT,
    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_AccessMessage_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_AccessMessage_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessMessage_Detail_Length CHECK (length(Detail) <= 1200)
) STRICT;

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
