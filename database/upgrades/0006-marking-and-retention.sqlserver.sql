-- How cases are marked, intelligence with its gradings, when closed cases are reviewed, and what is left of those that were erased.

-- How an operation (OP), network (NW) or seizure (SZ) is marked under the Government Security Classifications, where that differs from
-- how its kind begins, with the caveat on its handling; and the protective mark (GPMS) that an old record carried, kept as it was. One row a case, by its reference,
-- so that what a page shows is looked up by what it shows.
CREATE TABLE CaseMarking
(
    SubjectId UNIQUEIDENTIFIER  NOT NULL,
    Subject   NVARCHAR(2)       NOT NULL,
    Reference NVARCHAR(20)      NOT NULL,
    Mark      NVARCHAR(20)      NOT NULL,
    Caveat    NVARCHAR(100)     NULL,
    OldMark   NVARCHAR(30)      NULL,
    MarkedAt  DATETIMEOFFSET(0) NOT NULL,
    Version   INT               NOT NULL,

    CONSTRAINT PK_CaseMarking PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_CaseMarking_Reference UNIQUE (Reference),
    CONSTRAINT CK_CaseMarking_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential'))
);

GO

-- The grading of one intelligence entry, made once. Under 3x5x2: source 1 to 3, assessment A to E, handling P or C. Under 5x5x5, until it was replaced:
-- source A to E, assessment 1 to 5, handling 1 to 5. The entry repeats it and refers to all of it, so that neither can be changed while the other stands.
CREATE TABLE IntelligenceGrade
(
    EntryId    UNIQUEIDENTIFIER NOT NULL,
    Scheme     NVARCHAR(5)      NOT NULL,
    Source     NVARCHAR(1)      NOT NULL,
    Assessment NVARCHAR(1)      NOT NULL,
    Handling   NVARCHAR(1)      NOT NULL,

    CONSTRAINT PK_IntelligenceGrade PRIMARY KEY (EntryId),
    CONSTRAINT UQ_IntelligenceGrade_Whole UNIQUE (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT CK_IntelligenceGrade_OfItsScheme CHECK
    (
        (Scheme = '3x5x2' AND Source IN ('1', '2', '3') AND Assessment IN ('A', 'B', 'C', 'D', 'E') AND Handling IN ('P', 'C'))
        OR (Scheme = '5x5x5' AND Source IN ('A', 'B', 'C', 'D', 'E') AND Assessment IN ('1', '2', '3', '4', '5') AND Handling IN ('1', '2', '3', '4', '5'))
    )
);

GO

-- A piece of intelligence about an operation (OP) or network (NW). What it says stands apart from where it came from. It is never found by search.
-- RecordedOn is the London day on which it was first recorded, here or on the system it came from.
CREATE TABLE IntelligenceEntry
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    Subject    NVARCHAR(2)       NOT NULL,
    Scheme     NVARCHAR(5)       NOT NULL,
    Source     NVARCHAR(1)       NOT NULL,
    Assessment NVARCHAR(1)       NOT NULL,
    Handling   NVARCHAR(1)       NOT NULL,
    Conditions NVARCHAR(500)     NULL,
    Content    NVARCHAR(2000)    NOT NULL,
    Provenance NVARCHAR(1000)    NOT NULL,
    RecordedOn DATE              NOT NULL,
    LoggedAt   DATETIMEOFFSET(0) NOT NULL,
    LoggedById UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_IntelligenceEntry PRIMARY KEY (Id),
    CONSTRAINT FK_IntelligenceEntry_Grade FOREIGN KEY (Id, Scheme, Source, Assessment, Handling) REFERENCES IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT FK_IntelligenceEntry_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_IntelligenceEntry_Subject CHECK (Subject IN ('OP', 'NW')),
    CONSTRAINT CK_IntelligenceEntry_ConditionsOfC CHECK (Handling <> 'C' OR Conditions IS NOT NULL)
);

GO

CREATE INDEX IX_IntelligenceEntry_Grade ON IntelligenceEntry (Id, Scheme, Source, Assessment, Handling);

GO

CREATE INDEX IX_IntelligenceEntry_Subject ON IntelligenceEntry (SubjectId, LoggedAt, Id);

GO

CREATE INDEX IX_IntelligenceEntry_LoggedBy ON IntelligenceEntry (LoggedById);

GO

-- When a closed operation (OP) or a network (NW) must be looked at again under the management of police information, and the hold that forbids its erasure.
-- ReviewOn is a London day, reckoned from FromOn by the period of ReviewGroup (database/reference/review-groups.csv) or set by whoever decided to keep the case.
CREATE TABLE CaseReview
(
    SubjectId   UNIQUEIDENTIFIER  NOT NULL,
    Subject     NVARCHAR(2)       NOT NULL,
    ReviewGroup INT               NOT NULL,
    FromOn      DATE              NOT NULL,
    ReviewOn    DATE              NOT NULL,
    ReckonedAt  DATETIMEOFFSET(0) NOT NULL,
    KeptAt      DATETIMEOFFSET(0) NULL,
    KeptWhy     NVARCHAR(1000)    NULL,
    HeldAt      DATETIMEOFFSET(0) NULL,
    HeldById    UNIQUEIDENTIFIER  NULL,
    HeldFor     NVARCHAR(20)      NULL,
    HeldWhy     NVARCHAR(1000)    NULL,
    Version     INT               NOT NULL,

    CONSTRAINT PK_CaseReview PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseReview_HeldBy FOREIGN KEY (HeldById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseReview_Subject CHECK (Subject IN ('OP', 'NW')),
    CONSTRAINT CK_CaseReview_Group CHECK (ReviewGroup IN (1, 2, 3, 4)),
    CONSTRAINT CK_CaseReview_AfterItBegan CHECK (ReviewOn > FromOn),
    CONSTRAINT CK_CaseReview_HeldFor CHECK (HeldFor IS NULL OR HeldFor IN ('Legal', 'Disclosure', 'Inquiry', 'Other')),
    CONSTRAINT CK_CaseReview_HoldIsWhole CHECK ((HeldAt IS NULL AND HeldById IS NULL AND HeldFor IS NULL AND HeldWhy IS NULL)
        OR (HeldAt IS NOT NULL AND HeldById IS NOT NULL AND HeldFor IS NOT NULL AND HeldWhy IS NOT NULL))
);

GO

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);

GO

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);

GO

-- What is left of an operation (OP) or network (NW) that was erased: that it was, when, by whom, on which ground and why. Why names nobody. Rows are only ever added.
CREATE TABLE Tombstone
(
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    Subject    NVARCHAR(2)       NOT NULL,
    Reference  NVARCHAR(20)      NOT NULL,
    ErasedAt   DATETIMEOFFSET(0) NOT NULL,
    ErasedById UNIQUEIDENTIFIER  NOT NULL,
    Ground     NVARCHAR(30)      NOT NULL,
    Why        NVARCHAR(500)     NOT NULL,

    CONSTRAINT PK_Tombstone PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_Tombstone_Reference UNIQUE (Reference),
    CONSTRAINT FK_Tombstone_ErasedBy FOREIGN KEY (ErasedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Tombstone_Subject CHECK (Subject IN ('OP', 'NW')),
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld'))
);

GO

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);

GO

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);

GO

-- The reason given for looking at a case goes when the case is erased; the rest of the row never does.
REVOKE UPDATE ON AccessReason TO OperationsCaseApplication;
DENY UPDATE ON AccessReason (Id, OfficerId, Act, What, Purpose, GivenAt) TO OperationsCaseApplication;
DENY UPDATE ON IntelligenceGrade TO OperationsCaseApplication;
DENY UPDATE ON IntelligenceEntry TO OperationsCaseApplication;
DENY UPDATE, DELETE ON Tombstone TO OperationsCaseApplication;
