-- Written by build/Schema from database/tables/Officer.sql; change that file, not this one.
CREATE TABLE Officer
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
    Rank TEXT COLLATE NOCASE,
    ForceNumber TEXT COLLATE NOCASE,
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
    )),
    CONSTRAINT CK_Officer_Email_Length CHECK (length(Email) <= 200),
    CONSTRAINT CK_Officer_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Officer_Role_Length CHECK (length(Role) <= 30),
    CONSTRAINT CK_Officer_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Officer_PasswordHash_Length CHECK (length(PasswordHash) <= 400),
    CONSTRAINT CK_Officer_SecurityStamp_Length CHECK (length(SecurityStamp) <= 64),
    CONSTRAINT CK_Officer_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_Officer_ForceNumber_Length CHECK (length(ForceNumber) <= 20)
) STRICT;

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);

CREATE UNIQUE INDEX UX_Officer_ForceNumber ON Officer (ForceNumber) WHERE ForceNumber IS NOT NULL;
