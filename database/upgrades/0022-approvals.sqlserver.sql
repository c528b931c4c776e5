-- A decision is asked of an account with a rank; what was authorised elsewhere says by whom; a council’s notice is recorded as theirs.

ALTER TABLE Officer ADD Rank NVARCHAR(20) NULL, ForceNumber NVARCHAR(20) NULL;
GO

ALTER TABLE Officer ADD CONSTRAINT CK_Officer_Rank CHECK (Rank IN
(
    'Staff', 'Constable', 'Sergeant', 'Inspector', 'ChiefInspector', 'Superintendent', 'ChiefSuperintendent', 'Commander'
));
GO

CREATE UNIQUE INDEX UX_Officer_ForceNumber ON Officer (ForceNumber) WHERE ForceNumber IS NOT NULL;
GO

CREATE TABLE Approval
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    Reference   NVARCHAR(20)      NOT NULL,
    CaseId      UNIQUEIDENTIFIER  NOT NULL,
    Kind        NVARCHAR(30)      NOT NULL,
    SubjectId   UNIQUEIDENTIFIER  NOT NULL,
    What        NVARCHAR(300)     NOT NULL,
    Why         NVARCHAR(1000)    NULL,
    AskedById   UNIQUEIDENTIFIER  NOT NULL,
    AskedAt     DATETIMEOFFSET(0) NOT NULL,
    ApproverId  UNIQUEIDENTIFIER  NOT NULL,
    DueAt       DATETIMEOFFSET(0) NOT NULL,
    EscalatedAt DATETIMEOFFSET(0) NULL,
    Decision    NVARCHAR(10)      NULL,
    DecidedAt   DATETIMEOFFSET(0) NULL,
    Reasons     NVARCHAR(2000)    NULL,
    Conditions  NVARCHAR(1000)    NULL,
    ContentHash NVARCHAR(64)      NULL,
    ValidUntil  DATETIMEOFFSET(0) NULL,
    UsedAt      DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Approval PRIMARY KEY (Id),
    CONSTRAINT UQ_Approval_Reference UNIQUE (Reference),
    CONSTRAINT FK_Approval_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Approval_AskedBy FOREIGN KEY (AskedById) REFERENCES Officer (Id),
    CONSTRAINT FK_Approval_Approver FOREIGN KEY (ApproverId) REFERENCES Officer (Id),
    CONSTRAINT CK_Approval_ByAnother CHECK (ApproverId <> AskedById),
    CONSTRAINT CK_Approval_DueAfterAsked CHECK (DueAt > AskedAt),
    CONSTRAINT CK_Approval_Decision CHECK (Decision IN ('Approved', 'Refused', 'Returned', 'Withdrawn')),
    CONSTRAINT CK_Approval_DecidedOnce CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_Approval_WithReasons CHECK (Decision IS NULL OR Decision = 'Approved' OR Reasons IS NOT NULL),
    CONSTRAINT CK_Approval_Read CHECK (Decision IS NULL OR Decision = 'Withdrawn' OR ContentHash IS NOT NULL),
    CONSTRAINT CK_Approval_UsedOnceApproved CHECK (UsedAt IS NULL OR (Decision IS NOT NULL AND Decision = 'Approved'))
);
GO

CREATE UNIQUE INDEX UX_Approval_Open ON Approval (SubjectId, Kind) INCLUDE (Decision) WHERE Decision IS NULL;
GO

CREATE INDEX IX_Approval_Waiting ON Approval (DueAt, Id) INCLUDE (Decision) WHERE Decision IS NULL;
GO

CREATE INDEX IX_Approval_Subject ON Approval (SubjectId, Kind, DecidedAt, Id);
GO

CREATE INDEX IX_Approval_Due ON Approval (DueAt, Id);
GO

CREATE INDEX IX_Approval_Approver ON Approval (ApproverId, DueAt, Id);
GO

CREATE INDEX IX_Approval_AskedBy ON Approval (AskedById, AskedAt, Id);
GO

CREATE INDEX IX_Approval_Case ON Approval (CaseId, AskedAt, Id);
GO

ALTER TABLE ClosureProposal ADD AuthoriserNumber NVARCHAR(20) NULL, ApprovalId UNIQUEIDENTIFIER NULL;
GO

ALTER TABLE ClosureProposal ADD CONSTRAINT FK_ClosureProposal_Approval FOREIGN KEY (ApprovalId) REFERENCES Approval (Id);
GO

CREATE INDEX IX_ClosureProposal_Approval ON ClosureProposal (ApprovalId);
GO

ALTER TABLE ClosureNotice DROP CONSTRAINT CK_ClosureNotice_HoursOfRank;
ALTER TABLE ClosureNotice ALTER COLUMN Rank NVARCHAR(20) NULL;
ALTER TABLE ClosureNotice ADD AuthoriserNumber NVARCHAR(20) NULL, Issuer NVARCHAR(20) NULL, IssuerName NVARCHAR(150) NULL;
GO

UPDATE ClosureNotice SET Issuer = 'Police';
GO

ALTER TABLE ClosureNotice ALTER COLUMN Issuer NVARCHAR(20) NOT NULL;
GO

ALTER TABLE ClosureNotice ADD
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND (Issuer <> 'Police' OR Rank = 'Superintendent'))),
    CONSTRAINT CK_ClosureNotice_Issuer CHECK (Issuer IN ('Police', 'Council', 'HousingProvider')),
    CONSTRAINT CK_ClosureNotice_RankOfPolice CHECK (Issuer <> 'Police' OR Rank IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_IssuerNamed CHECK (Issuer = 'Police' OR IssuerName IS NOT NULL);
