-- How cases are marked, intelligence with its gradings, when closed cases are reviewed, and what is left of those that were erased.

CREATE TABLE CaseMarking
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
    CONSTRAINT CK_CaseMarking_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential')),
    CONSTRAINT CK_CaseMarking_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_CaseMarking_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseMarking_Mark_Length CHECK (length(Mark) <= 20),
    CONSTRAINT CK_CaseMarking_Caveat_Length CHECK (length(Caveat) <= 100),
    CONSTRAINT CK_CaseMarking_OldMark_Length CHECK (length(OldMark) <= 30)
) STRICT;

CREATE TABLE IntelligenceGrade
(
    EntryId TEXT NOT NULL,
    Scheme TEXT COLLATE NOCASE NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    Assessment TEXT COLLATE NOCASE NOT NULL,
    Handling TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_IntelligenceGrade PRIMARY KEY (EntryId),
    CONSTRAINT UQ_IntelligenceGrade_Whole UNIQUE (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT CK_IntelligenceGrade_OfItsScheme CHECK ((Scheme = '3x5x2' AND Source IN ('1', '2', '3') AND Assessment IN ('A', 'B', 'C', 'D', 'E') AND Handling IN ('P', 'C'))
        OR (Scheme = '5x5x5' AND Source IN ('A', 'B', 'C', 'D', 'E') AND Assessment IN ('1', '2', '3', '4', '5') AND Handling IN ('1', '2', '3', '4', '5'))),
    CONSTRAINT CK_IntelligenceGrade_Scheme_Length CHECK (length(Scheme) <= 5),
    CONSTRAINT CK_IntelligenceGrade_Source_Length CHECK (length(Source) <= 1),
    CONSTRAINT CK_IntelligenceGrade_Assessment_Length CHECK (length(Assessment) <= 1),
    CONSTRAINT CK_IntelligenceGrade_Handling_Length CHECK (length(Handling) <= 1)
) STRICT;

CREATE TABLE IntelligenceEntry
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    Scheme TEXT COLLATE NOCASE NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    Assessment TEXT COLLATE NOCASE NOT NULL,
    Handling TEXT COLLATE NOCASE NOT NULL,
    Conditions TEXT COLLATE NOCASE,
    Content TEXT COLLATE NOCASE NOT NULL,
    Provenance TEXT COLLATE NOCASE NOT NULL,
    RecordedOn TEXT NOT NULL,
    LoggedAt TEXT NOT NULL,
    LoggedById TEXT NOT NULL,
    CONSTRAINT PK_IntelligenceEntry PRIMARY KEY (Id),
    CONSTRAINT FK_IntelligenceEntry_Grade FOREIGN KEY (Id, Scheme, Source, Assessment, Handling) REFERENCES IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT FK_IntelligenceEntry_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_IntelligenceEntry_Subject CHECK (Subject IN ('OP', 'NW')),
    CONSTRAINT CK_IntelligenceEntry_ConditionsOfC CHECK (Handling <> 'C' OR Conditions IS NOT NULL),
    CONSTRAINT CK_IntelligenceEntry_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_IntelligenceEntry_Scheme_Length CHECK (length(Scheme) <= 5),
    CONSTRAINT CK_IntelligenceEntry_Source_Length CHECK (length(Source) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Assessment_Length CHECK (length(Assessment) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Handling_Length CHECK (length(Handling) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Conditions_Length CHECK (length(Conditions) <= 500),
    CONSTRAINT CK_IntelligenceEntry_Content_Length CHECK (length(Content) <= 2000),
    CONSTRAINT CK_IntelligenceEntry_Provenance_Length CHECK (length(Provenance) <= 1000)
) STRICT;

CREATE INDEX IX_IntelligenceEntry_Grade ON IntelligenceEntry (Id, Scheme, Source, Assessment, Handling);

CREATE INDEX IX_IntelligenceEntry_Subject ON IntelligenceEntry (SubjectId, LoggedAt, Id);

CREATE INDEX IX_IntelligenceEntry_LoggedBy ON IntelligenceEntry (LoggedById);

CREATE TABLE CaseReview
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
    CONSTRAINT CK_CaseReview_Subject CHECK (Subject IN ('OP', 'NW')),
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

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);

CREATE TABLE Tombstone
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
    CONSTRAINT CK_Tombstone_Subject CHECK (Subject IN ('OP', 'NW')),
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld')),
    CONSTRAINT CK_Tombstone_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Tombstone_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Tombstone_Ground_Length CHECK (length(Ground) <= 30),
    CONSTRAINT CK_Tombstone_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);
