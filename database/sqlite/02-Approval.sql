-- Written by build/Schema from database/tables/Approval.sql; change that file, not this one.
CREATE TABLE Approval
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    CaseId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE,
    AskedById TEXT NOT NULL,
    AskedAt TEXT NOT NULL,
    ApproverId TEXT NOT NULL,
    DueAt TEXT NOT NULL,
    EscalatedAt TEXT,
    Decision TEXT COLLATE NOCASE,
    DecidedAt TEXT,
    Reasons TEXT COLLATE NOCASE,
    Conditions TEXT COLLATE NOCASE,
    ContentHash TEXT COLLATE NOCASE,
    ValidUntil TEXT,
    UsedAt TEXT,
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
    CONSTRAINT CK_Approval_UsedOnceApproved CHECK (UsedAt IS NULL OR (Decision IS NOT NULL AND Decision = 'Approved')),
    CONSTRAINT CK_Approval_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Approval_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_Approval_What_Length CHECK (length(What) <= 300),
    CONSTRAINT CK_Approval_Why_Length CHECK (length(Why) <= 1000),
    CONSTRAINT CK_Approval_Decision_Length CHECK (length(Decision) <= 10),
    CONSTRAINT CK_Approval_Reasons_Length CHECK (length(Reasons) <= 2000),
    CONSTRAINT CK_Approval_Conditions_Length CHECK (length(Conditions) <= 1000),
    CONSTRAINT CK_Approval_ContentHash_Length CHECK (length(ContentHash) <= 64)
) STRICT;

CREATE UNIQUE INDEX UX_Approval_Open ON Approval (SubjectId, Kind) WHERE Decision IS NULL;

CREATE INDEX IX_Approval_Waiting ON Approval (DueAt, Id) WHERE Decision IS NULL;

CREATE INDEX IX_Approval_Subject ON Approval (SubjectId, Kind, DecidedAt, Id);

CREATE INDEX IX_Approval_Due ON Approval (DueAt, Id);

CREATE INDEX IX_Approval_Approver ON Approval (ApproverId, DueAt, Id);

CREATE INDEX IX_Approval_AskedBy ON Approval (AskedById, AskedAt, Id);

CREATE INDEX IX_Approval_Case ON Approval (CaseId, AskedAt, Id);
