-- A person with an account, and what they are here to do. Whom others may ask to decide has a rank and a force number.
CREATE TABLE Officer
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    Email         NVARCHAR(200)     NOT NULL,
    Name          NVARCHAR(100)     NOT NULL,
    Role          NVARCHAR(30)      NOT NULL,
    Unit          NVARCHAR(100)     NOT NULL,
    PasswordHash  NVARCHAR(400)     NULL,
    SecurityStamp NVARCHAR(64)      NOT NULL,
    FailedSignIns INT               NOT NULL,
    LockedUntil   DATETIMEOFFSET(0) NULL,
    DisabledAt    DATETIMEOFFSET(0) NULL,
    CreatedAt     DATETIMEOFFSET(0) NOT NULL,
    Rank          NVARCHAR(20)      NULL,
    ForceNumber   NVARCHAR(20)      NULL,

    CONSTRAINT PK_Officer PRIMARY KEY (Id),
    CONSTRAINT UQ_Officer_Email UNIQUE (Email),
    CONSTRAINT CK_Officer_Role CHECK (Role IN
    (
        'BoroughOfficer', 'BoroughSupervisor', 'SntSergeant', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DirectorateAnalyst',
        'DisruptionAssessor', 'InformationManager', 'Auditor', 'Administrator'
    )),
    CONSTRAINT CK_Officer_FailedSignIns CHECK (FailedSignIns >= 0),
    CONSTRAINT CK_Officer_Rank CHECK (Rank IN
    (
        'Staff', 'Constable', 'Sergeant', 'Inspector', 'ChiefInspector', 'Superintendent', 'ChiefSuperintendent', 'Commander'
    ))
);
GO

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);
GO

CREATE UNIQUE INDEX UX_Officer_ForceNumber ON Officer (ForceNumber) WHERE ForceNumber IS NOT NULL;
