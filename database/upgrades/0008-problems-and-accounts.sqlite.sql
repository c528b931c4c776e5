-- Local problems are restricted, marked and reviewed, seizures are reviewed too, and officers are told of their own account.

CREATE TABLE AccessMessage_0008
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Detail TEXT COLLATE NOCASE NOT NULL,
    SentAt TEXT NOT NULL,
    ReadAt TEXT,
    OnceKey TEXT COLLATE NOCASE,
    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP', 'AC')),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_AccessMessage_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_AccessMessage_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessMessage_Detail_Length CHECK (length(Detail) <= 1200),
    CONSTRAINT CK_AccessMessage_OnceKey_Length CHECK (length(OnceKey) <= 80)
) STRICT;

INSERT INTO AccessMessage_0008 (Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, ReadAt)
SELECT Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, ReadAt
FROM AccessMessage;

DROP TABLE AccessMessage;
ALTER TABLE AccessMessage_0008 RENAME TO AccessMessage;

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;

CREATE UNIQUE INDEX UX_AccessMessage_Once ON AccessMessage (OfficerId, OnceKey) WHERE OnceKey IS NOT NULL;

CREATE TABLE Restriction_0008
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
    CONSTRAINT CK_Restriction_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt),
    CONSTRAINT CK_Restriction_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Restriction_Reason_Length CHECK (length(Reason) <= 1000)
) STRICT;

INSERT INTO Restriction_0008 (Id, SubjectId, Subject, Reason, ReviewOn, OwnerId, RestrictedAt, ReviewedAt, LiftedAt, Version)
SELECT Id, SubjectId, Subject, Reason, ReviewOn, OwnerId, RestrictedAt, ReviewedAt, LiftedAt, Version
FROM Restriction;

DROP TABLE Restriction;
ALTER TABLE Restriction_0008 RENAME TO Restriction;

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);

CREATE TABLE CaseMarking_0008
(
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Mark TEXT COLLATE NOCASE NOT NULL,
    Caveat TEXT COLLATE NOCASE,
    OldMark TEXT COLLATE NOCASE,
    MarkedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseMarking PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_CaseMarking_Reference UNIQUE (Reference),
    CONSTRAINT CK_CaseMarking_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential')),
    CONSTRAINT CK_CaseMarking_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_CaseMarking_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseMarking_Mark_Length CHECK (length(Mark) <= 20),
    CONSTRAINT CK_CaseMarking_Caveat_Length CHECK (length(Caveat) <= 100),
    CONSTRAINT CK_CaseMarking_OldMark_Length CHECK (length(OldMark) <= 30)
) STRICT;

INSERT INTO CaseMarking_0008 (SubjectId, Subject, Reference, Mark, Caveat, OldMark, MarkedAt, Version)
SELECT SubjectId, Subject, Reference, Mark, Caveat, OldMark, MarkedAt, Version
FROM CaseMarking;

DROP TABLE CaseMarking;
ALTER TABLE CaseMarking_0008 RENAME TO CaseMarking;

CREATE TABLE CaseReview_0008
(
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    ReviewGroup INT NOT NULL,
    FromOn TEXT NOT NULL,
    ReviewOn TEXT NOT NULL,
    ReckonedAt TEXT NOT NULL,
    KeptAt TEXT,
    KeptWhy TEXT COLLATE NOCASE,
    HeldAt TEXT,
    HeldById TEXT,
    HeldFor TEXT COLLATE NOCASE,
    HeldWhy TEXT COLLATE NOCASE,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseReview PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseReview_HeldBy FOREIGN KEY (HeldById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseReview_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_CaseReview_Group CHECK (ReviewGroup IN (1, 2, 3, 4)),
    CONSTRAINT CK_CaseReview_AfterItBegan CHECK (ReviewOn > FromOn),
    CONSTRAINT CK_CaseReview_HeldFor CHECK (HeldFor IS NULL OR HeldFor IN ('Legal', 'Disclosure', 'Inquiry', 'Other')),
    CONSTRAINT CK_CaseReview_HoldIsWhole CHECK ((HeldAt IS NULL AND HeldById IS NULL AND HeldFor IS NULL AND HeldWhy IS NULL)
        OR (HeldAt IS NOT NULL AND HeldById IS NOT NULL AND HeldFor IS NOT NULL AND HeldWhy IS NOT NULL)),
    CONSTRAINT CK_CaseReview_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_CaseReview_KeptWhy_Length CHECK (length(KeptWhy) <= 1000),
    CONSTRAINT CK_CaseReview_HeldFor_Length CHECK (length(HeldFor) <= 20),
    CONSTRAINT CK_CaseReview_HeldWhy_Length CHECK (length(HeldWhy) <= 1000)
) STRICT;

INSERT INTO CaseReview_0008 (SubjectId, Subject, ReviewGroup, FromOn, ReviewOn, ReckonedAt, KeptAt, KeptWhy, HeldAt, HeldById, HeldFor, HeldWhy, Version)
SELECT SubjectId, Subject, ReviewGroup, FromOn, ReviewOn, ReckonedAt, KeptAt, KeptWhy, HeldAt, HeldById, HeldFor, HeldWhy, Version
FROM CaseReview;

DROP TABLE CaseReview;
ALTER TABLE CaseReview_0008 RENAME TO CaseReview;

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);

CREATE TABLE Tombstone_0008
(
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    ErasedAt TEXT NOT NULL,
    ErasedById TEXT NOT NULL,
    Ground TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Tombstone PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_Tombstone_Reference UNIQUE (Reference),
    CONSTRAINT FK_Tombstone_ErasedBy FOREIGN KEY (ErasedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Tombstone_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld')),
    CONSTRAINT CK_Tombstone_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Tombstone_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Tombstone_Ground_Length CHECK (length(Ground) <= 30),
    CONSTRAINT CK_Tombstone_Why_Length CHECK (length(Why) <= 500)
) STRICT;

INSERT INTO Tombstone_0008 (SubjectId, Subject, Reference, ErasedAt, ErasedById, Ground, Why)
SELECT SubjectId, Subject, Reference, ErasedAt, ErasedById, Ground, Why
FROM Tombstone;

DROP TABLE Tombstone;
ALTER TABLE Tombstone_0008 RENAME TO Tombstone;

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);
