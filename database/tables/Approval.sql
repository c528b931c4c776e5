-- A decision about a case that one officer asked another for: to authorise a closure notice, to confirm an authority given orally, to close over what is open.
-- SubjectId is what is decided on, such as the ClosureProposal. DueAt is by when an answer is wanted; EscalatedAt when others were told that none came.
-- ContentHash is the hash of what the approver read; a decision is taken on what is there then, and on nothing else. An approval can be used until ValidUntil, and once.
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
