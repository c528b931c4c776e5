-- One register of cases: operations, networks, seizures and local problems each have a row in CaseRecord with the same id, and what can hang on any
-- case hangs on that. What a restriction hides, and what hangs on it, stands in RestrictedCase while it is in force.

CREATE TABLE CaseKind
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Singular TEXT COLLATE NOCASE NOT NULL,
    Plural TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_CaseKind PRIMARY KEY (Code),
    CONSTRAINT CK_CaseKind_Code_Length CHECK (length(Code) <= 2),
    CONSTRAINT CK_CaseKind_Singular_Length CHECK (length(Singular) <= 40),
    CONSTRAINT CK_CaseKind_Plural_Length CHECK (length(Plural) <= 40)
) STRICT;

CREATE TABLE CaseRecord
(
    Id TEXT NOT NULL,
    KindCode TEXT COLLATE NOCASE NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Title TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT,
    OpenedAt TEXT NOT NULL,
    ClosedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseRecord PRIMARY KEY (Id),
    CONSTRAINT UQ_CaseRecord_Reference UNIQUE (Reference),
    CONSTRAINT FK_CaseRecord_Kind FOREIGN KEY (KindCode) REFERENCES CaseKind (Code),
    CONSTRAINT FK_CaseRecord_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseRecord_Version CHECK (Version > 0),
    CONSTRAINT CK_CaseRecord_KindCode_Length CHECK (length(KindCode) <= 2),
    CONSTRAINT CK_CaseRecord_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseRecord_Title_Length CHECK (length(Title) <= 100)
) STRICT;

CREATE INDEX IX_CaseRecord_Kind ON CaseRecord (KindCode, OpenedAt, Id);

CREATE INDEX IX_CaseRecord_Owner ON CaseRecord (OwnerId);

INSERT INTO CaseKind (Code, Singular, Plural)
VALUES ('OP', 'operation', 'operations'), ('NW', 'network', 'networks'), ('SZ', 'seizure', 'seizures'), ('LP', 'local problem', 'local problems');

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'OP', Reference, Name, OfficerId, StartedAt, ClosedAt, Version
FROM Operation;

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'NW', Reference, Name, OwnerId, RecordedAt, NULL, Version
FROM Network;

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'SZ', Reference, Reference, OfficerId, SeizedAt, NULL, Version
FROM Seizure;

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'LP', Reference, Title, OwnerId, RecordedAt, NULL, Version
FROM LocalProblem;

CREATE TABLE CaseBorough
(
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    IsLead INT NOT NULL,
    CONSTRAINT PK_CaseBorough PRIMARY KEY (CaseId, BoroughCode),
    CONSTRAINT FK_CaseBorough_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_CaseBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_CaseBorough_IsLead_YesOrNo CHECK (IsLead IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX UX_CaseBorough_Lead ON CaseBorough (CaseId) WHERE IsLead = 1;

CREATE INDEX IX_CaseBorough_Beside ON CaseBorough (BoroughCode, CaseId) WHERE IsLead = 0;

CREATE INDEX IX_CaseBorough_Borough ON CaseBorough (BoroughCode, CaseId);

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM Operation;

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM Seizure;

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM LocalProblem;

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT NetworkId, BoroughCode, 0
FROM NetworkBorough;

DROP TABLE NetworkBorough;

CREATE TABLE CaseShare_0015
(
    Id TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    OfficerId TEXT,
    Why TEXT COLLATE NOCASE NOT NULL,
    SharedById TEXT NOT NULL,
    SharedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_CaseShare PRIMARY KEY (Id),
    CONSTRAINT FK_CaseShare_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_CaseShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_CaseShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_CaseShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt),
    CONSTRAINT CK_CaseShare_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_CaseShare_Why_Length CHECK (length(Why) <= 500)
) STRICT;

INSERT INTO CaseShare_0015 (Id, CaseId, BoroughCode, OfficerId, Why, SharedById, SharedAt, EndedAt)
SELECT Id, OperationId, BoroughCode, OfficerId, Why, SharedById, SharedAt, EndedAt
FROM OperationShare;

DROP TABLE OperationShare;
ALTER TABLE CaseShare_0015 RENAME TO CaseShare;

CREATE UNIQUE INDEX UX_CaseShare_Borough ON CaseShare (CaseId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;

CREATE UNIQUE INDEX UX_CaseShare_Officer ON CaseShare (CaseId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;

CREATE INDEX IX_CaseShare_Case ON CaseShare (CaseId, EndedAt);

CREATE INDEX IX_CaseShare_WithBorough ON CaseShare (BoroughCode, CaseId);

CREATE INDEX IX_CaseShare_WithOfficer ON CaseShare (OfficerId, CaseId);

CREATE INDEX IX_CaseShare_SharedBy ON CaseShare (SharedById);

CREATE TABLE Operation_0015
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    StartedAt TEXT NOT NULL,
    Harm TEXT COLLATE NOCASE NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    NextDueAt TEXT,
    NextDueOn TEXT,
    NextDue TEXT COLLATE NOCASE,
    DueOrder INT NOT NULL,
    Outcome TEXT COLLATE NOCASE,
    ClosedAt TEXT,
    LoggedAt TEXT NOT NULL,
    LoggedById TEXT NOT NULL,
    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT FK_Operation_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Operation_Kind CHECK (Kind IN ('CrackHouseClosure', 'OpenMarket', 'CannabisFactory')),
    CONSTRAINT CK_Operation_Status CHECK (Status IN ('Live', 'NoticeServed', 'Adjourned', 'OrderInForce', 'Refused', 'Closed')),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL),
    CONSTRAINT CK_Operation_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000)),
    CONSTRAINT CK_Operation_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Operation_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_Operation_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Operation_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Operation_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Operation_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_Operation_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_Operation_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_Operation_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Operation_Harm_Length CHECK (length(Harm) <= 1000),
    CONSTRAINT CK_Operation_Status_Length CHECK (length(Status) <= 20),
    CONSTRAINT CK_Operation_NextDue_Length CHECK (length(NextDue) <= 100),
    CONSTRAINT CK_Operation_Outcome_Length CHECK (length(Outcome) <= 200)
) STRICT;

INSERT INTO Operation_0015 (Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, DueOrder, Outcome, ClosedAt, LoggedAt, LoggedById)
SELECT Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, DueOrder, Outcome, ClosedAt, LoggedAt, LoggedById
FROM Operation;

DROP TABLE Operation;
ALTER TABLE Operation_0015 RENAME TO Operation;

CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);

CREATE INDEX IX_Operation_Newest ON Operation (StartedAt, Id);

CREATE INDEX IX_Operation_Due ON Operation (DueOrder, Id);

CREATE INDEX IX_Operation_StatusNewest ON Operation (Status, StartedAt, Id);

CREATE INDEX IX_Operation_StatusDue ON Operation (Status, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughNewest ON Operation (BoroughCode, StartedAt, Id);

CREATE INDEX IX_Operation_BoroughDue ON Operation (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughStatusNewest ON Operation (BoroughCode, Status, StartedAt, Id);

CREATE INDEX IX_Operation_BoroughStatusDue ON Operation (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughOfficer ON Operation (BoroughCode, OfficerId, StartedAt, Id);

CREATE INDEX IX_Operation_OfficerNewest ON Operation (OfficerId, StartedAt, Id);

CREATE INDEX IX_Operation_OfficerDue ON Operation (OfficerId, DueOrder, Id);

CREATE TABLE Network_0015
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    Drugs TEXT COLLATE NOCASE NOT NULL,
    Level INT NOT NULL,
    Summary TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    IdentifiedOn TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT FK_Network_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3)),
    CONSTRAINT CK_Network_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Network_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Network_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Network_Drugs_Length CHECK (length(Drugs) <= 200),
    CONSTRAINT CK_Network_Summary_Length CHECK (length(Summary) <= 1000),
    CONSTRAINT CK_Network_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

INSERT INTO Network_0015 (Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt)
SELECT Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt
FROM Network;

DROP TABLE Network;
ALTER TABLE Network_0015 RENAME TO Network;

CREATE INDEX IX_Network_Owner ON Network (OwnerId);

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);

CREATE INDEX IX_Network_Name ON Network (NameKey, Id);

CREATE TABLE Seizure_0015
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    Currency TEXT COLLATE NOCASE NOT NULL,
    CountedMinor INT NOT NULL,
    RateSource TEXT COLLATE NOCASE,
    SeizedAt TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    SeizedFrom TEXT COLLATE NOCASE,
    SeizedBy TEXT COLLATE NOCASE NOT NULL,
    Authority TEXT COLLATE NOCASE NOT NULL,
    Exhibit TEXT COLLATE NOCASE NOT NULL,
    Seal TEXT COLLATE NOCASE NOT NULL,
    CountedBy TEXT COLLATE NOCASE NOT NULL,
    CountedAgainBy TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    NextDueAt TEXT,
    NextDueOn TEXT,
    NextDue TEXT COLLATE NOCASE,
    DueOrder INT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_Seizure PRIMARY KEY (Id),
    CONSTRAINT FK_Seizure_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Seizure_Reference UNIQUE (Reference),
    CONSTRAINT FK_Seizure_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Seizure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Seizure_Amount CHECK (AmountPence > 0 AND CountedMinor > 0),
    CONSTRAINT CK_Seizure_RateOfForeignCash CHECK (Currency = 'GBP' OR RateSource IS NOT NULL),
    CONSTRAINT CK_Seizure_SterlingIsItself CHECK (Currency <> 'GBP' OR CountedMinor = AmountPence),
    CONSTRAINT CK_Seizure_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'Released')),
    CONSTRAINT CK_Seizure_CountedByTwo CHECK (CountedBy <> CountedAgainBy),
    CONSTRAINT CK_Seizure_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000)),
    CONSTRAINT CK_Seizure_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Seizure_Currency_Length CHECK (length(Currency) <= 3),
    CONSTRAINT CK_Seizure_RateSource_Length CHECK (length(RateSource) <= 200),
    CONSTRAINT CK_Seizure_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Seizure_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_Seizure_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_Seizure_SeizedFrom_Length CHECK (length(SeizedFrom) <= 100),
    CONSTRAINT CK_Seizure_SeizedBy_Length CHECK (length(SeizedBy) <= 100),
    CONSTRAINT CK_Seizure_Authority_Length CHECK (length(Authority) <= 20),
    CONSTRAINT CK_Seizure_Exhibit_Length CHECK (length(Exhibit) <= 40),
    CONSTRAINT CK_Seizure_Seal_Length CHECK (length(Seal) <= 40),
    CONSTRAINT CK_Seizure_CountedBy_Length CHECK (length(CountedBy) <= 100),
    CONSTRAINT CK_Seizure_CountedAgainBy_Length CHECK (length(CountedAgainBy) <= 100),
    CONSTRAINT CK_Seizure_Status_Length CHECK (length(Status) <= 20),
    CONSTRAINT CK_Seizure_NextDue_Length CHECK (length(NextDue) <= 100)
) STRICT;

INSERT INTO Seizure_0015 (Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt)
SELECT Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt
FROM Seizure;

DROP TABLE Seizure;
ALTER TABLE Seizure_0015 RENAME TO Seizure;

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);

CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE TABLE LocalProblem_0015
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Title TEXT COLLATE NOCASE NOT NULL,
    TitleKey TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SinceOn TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    ResponseSinceOn TEXT,
    PanelPriority INT NOT NULL,
    NextPanelOn TEXT,
    OwnerId TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_LocalProblem PRIMARY KEY (Id),
    CONSTRAINT FK_LocalProblem_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_LocalProblem_Reference UNIQUE (Reference),
    CONSTRAINT FK_LocalProblem_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_LocalProblem_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_LocalProblem_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_LocalProblem_ResponseHasItsDay CHECK (Stage IN ('Scanning', 'Analysis') OR ResponseSinceOn IS NOT NULL),
    CONSTRAINT CK_LocalProblem_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_LocalProblem_Title_Length CHECK (length(Title) <= 100),
    CONSTRAINT CK_LocalProblem_TitleKey_Length CHECK (length(TitleKey) <= 100),
    CONSTRAINT CK_LocalProblem_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_LocalProblem_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_LocalProblem_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_LocalProblem_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_LocalProblem_What_Length CHECK (length(What) <= 1000),
    CONSTRAINT CK_LocalProblem_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_LocalProblem_PanelPriority_YesOrNo CHECK (PanelPriority IN (0, 1))
) STRICT;

INSERT INTO LocalProblem_0015 (Id, Reference, Title, TitleKey, BoroughCode, WardCode, Place, PlaceKey, What, SinceOn, Stage, ResponseSinceOn, PanelPriority, NextPanelOn, OwnerId, RecordedAt)
SELECT Id, Reference, Title, TitleKey, BoroughCode, WardCode, Place, PlaceKey, What, SinceOn, Stage, ResponseSinceOn, PanelPriority, NextPanelOn, OwnerId, RecordedAt
FROM LocalProblem;

DROP TABLE LocalProblem;
ALTER TABLE LocalProblem_0015 RENAME TO LocalProblem;

CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Borough ON LocalProblem (BoroughCode, PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Priority ON LocalProblem (PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId);

CREATE TABLE Restriction_0015
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Reason TEXT COLLATE NOCASE NOT NULL,
    ReviewOn TEXT NOT NULL,
    OwnerId TEXT NOT NULL,
    RestrictedAt TEXT NOT NULL,
    ReviewedAt TEXT,
    LiftedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_Restriction PRIMARY KEY (Id),
    CONSTRAINT FK_Restriction_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Restriction_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Restriction_LiftedAfter CHECK (LiftedAt IS NULL OR LiftedAt >= RestrictedAt),
    CONSTRAINT CK_Restriction_Reason_Length CHECK (length(Reason) <= 1000)
) STRICT;

INSERT INTO Restriction_0015 (Id, SubjectId, Reason, ReviewOn, OwnerId, RestrictedAt, ReviewedAt, LiftedAt, Version)
SELECT Id, SubjectId, Reason, ReviewOn, OwnerId, RestrictedAt, ReviewedAt, LiftedAt, Version
FROM Restriction;

DROP TABLE Restriction;
ALTER TABLE Restriction_0015 RENAME TO Restriction;

CREATE UNIQUE INDEX UX_Restriction_InForce ON Restriction (SubjectId) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Review ON Restriction (ReviewOn, Id) WHERE LiftedAt IS NULL;

CREATE INDEX IX_Restriction_Owner ON Restriction (OwnerId);

CREATE INDEX IX_Restriction_Case ON Restriction (SubjectId);

CREATE TABLE CaseMarking_0015
(
    SubjectId TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Mark TEXT COLLATE NOCASE NOT NULL,
    Caveat TEXT COLLATE NOCASE,
    OldMark TEXT COLLATE NOCASE,
    MarkedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseMarking PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseMarking_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_CaseMarking_Reference UNIQUE (Reference),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential')),
    CONSTRAINT CK_CaseMarking_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseMarking_Mark_Length CHECK (length(Mark) <= 20),
    CONSTRAINT CK_CaseMarking_Caveat_Length CHECK (length(Caveat) <= 100),
    CONSTRAINT CK_CaseMarking_OldMark_Length CHECK (length(OldMark) <= 30)
) STRICT;

INSERT INTO CaseMarking_0015 (SubjectId, Reference, Mark, Caveat, OldMark, MarkedAt, Version)
SELECT SubjectId, Reference, Mark, Caveat, OldMark, MarkedAt, Version
FROM CaseMarking;

DROP TABLE CaseMarking;
ALTER TABLE CaseMarking_0015 RENAME TO CaseMarking;

CREATE TABLE CaseReview_0015
(
    SubjectId TEXT NOT NULL,
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
    CONSTRAINT FK_CaseReview_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseReview_HeldBy FOREIGN KEY (HeldById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseReview_Group CHECK (ReviewGroup IN (1, 2, 3, 4)),
    CONSTRAINT CK_CaseReview_AfterItBegan CHECK (ReviewOn > FromOn),
    CONSTRAINT CK_CaseReview_HeldFor CHECK (HeldFor IS NULL OR HeldFor IN ('Legal', 'Disclosure', 'Inquiry', 'Other')),
    CONSTRAINT CK_CaseReview_HoldIsWhole CHECK ((HeldAt IS NULL AND HeldById IS NULL AND HeldFor IS NULL AND HeldWhy IS NULL)
        OR (HeldAt IS NOT NULL AND HeldById IS NOT NULL AND HeldFor IS NOT NULL AND HeldWhy IS NOT NULL)),
    CONSTRAINT CK_CaseReview_KeptWhy_Length CHECK (length(KeptWhy) <= 1000),
    CONSTRAINT CK_CaseReview_HeldFor_Length CHECK (length(HeldFor) <= 20),
    CONSTRAINT CK_CaseReview_HeldWhy_Length CHECK (length(HeldWhy) <= 1000)
) STRICT;

INSERT INTO CaseReview_0015 (SubjectId, ReviewGroup, FromOn, ReviewOn, ReckonedAt, KeptAt, KeptWhy, HeldAt, HeldById, HeldFor, HeldWhy, Version)
SELECT SubjectId, ReviewGroup, FromOn, ReviewOn, ReckonedAt, KeptAt, KeptWhy, HeldAt, HeldById, HeldFor, HeldWhy, Version
FROM CaseReview;

DROP TABLE CaseReview;
ALTER TABLE CaseReview_0015 RENAME TO CaseReview;

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);

CREATE TABLE Disclosure_0015
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    RecipientKind TEXT COLLATE NOCASE NOT NULL,
    Organisation TEXT COLLATE NOCASE,
    Recipient TEXT COLLATE NOCASE,
    RecipientKey TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    LegalGround TEXT COLLATE NOCASE NOT NULL,
    OtherGround TEXT COLLATE NOCASE,
    Means TEXT COLLATE NOCASE NOT NULL,
    DisclosedAt TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    CorrectsId TEXT,
    CONSTRAINT PK_Disclosure PRIMARY KEY (Id),
    CONSTRAINT FK_Disclosure_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Disclosure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Disclosure_Corrects FOREIGN KEY (CorrectsId) REFERENCES Disclosure (Id),
    CONSTRAINT CK_Disclosure_RecipientKind CHECK (RecipientKind IN
        ('Prosecution', 'Court', 'Council', 'HousingProvider', 'OtherForce', 'Probation', 'HealthService', 'School', 'Defence', 'Individual', 'Other')),
    CONSTRAINT CK_Disclosure_ToSomebody CHECK (Organisation IS NOT NULL OR Recipient IS NOT NULL),
    CONSTRAINT CK_Disclosure_LegalGround CHECK (LegalGround IN
        ('Prosecution', 'ClosureProceedings', 'CashProceedings', 'CrimeAndDisorder', 'Safeguarding', 'OffenderManagement', 'LawEnforcement', 'RequiredByLaw', 'SubjectAccess', 'Other')),
    CONSTRAINT CK_Disclosure_OtherGround CHECK (LegalGround <> 'Other' OR OtherGround IS NOT NULL),
    CONSTRAINT CK_Disclosure_Means CHECK (Means IN ('Letter', 'Email', 'InPerson', 'Telephone', 'Print', 'Download', 'SecureTransfer')),
    CONSTRAINT CK_Disclosure_RecordedAfter CHECK (RecordedAt >= DisclosedAt),
    CONSTRAINT CK_Disclosure_CorrectsAnother CHECK (CorrectsId IS NULL OR CorrectsId <> Id),
    CONSTRAINT CK_Disclosure_RecipientKind_Length CHECK (length(RecipientKind) <= 30),
    CONSTRAINT CK_Disclosure_Organisation_Length CHECK (length(Organisation) <= 150),
    CONSTRAINT CK_Disclosure_Recipient_Length CHECK (length(Recipient) <= 100),
    CONSTRAINT CK_Disclosure_RecipientKey_Length CHECK (length(RecipientKey) <= 251),
    CONSTRAINT CK_Disclosure_What_Length CHECK (length(What) <= 2000),
    CONSTRAINT CK_Disclosure_LegalGround_Length CHECK (length(LegalGround) <= 30),
    CONSTRAINT CK_Disclosure_OtherGround_Length CHECK (length(OtherGround) <= 200),
    CONSTRAINT CK_Disclosure_Means_Length CHECK (length(Means) <= 20)
) STRICT;

INSERT INTO Disclosure_0015 (Id, SubjectId, RecipientKind, Organisation, Recipient, RecipientKey, What, LegalGround, OtherGround, Means, DisclosedAt, RecordedAt, OfficerId, CorrectsId)
SELECT Id, SubjectId, RecipientKind, Organisation, Recipient, RecipientKey, What, LegalGround, OtherGround, Means, DisclosedAt, RecordedAt, OfficerId, CorrectsId
FROM Disclosure;

DROP TABLE Disclosure;
ALTER TABLE Disclosure_0015 RENAME TO Disclosure;

CREATE INDEX IX_Disclosure_Subject ON Disclosure (SubjectId, DisclosedAt, Id);

CREATE INDEX IX_Disclosure_Latest ON Disclosure (DisclosedAt, Id);

CREATE INDEX IX_Disclosure_Officer ON Disclosure (OfficerId);

CREATE INDEX IX_Disclosure_Corrects ON Disclosure (CorrectsId);

CREATE UNIQUE INDEX UX_Disclosure_Corrects ON Disclosure (CorrectsId) WHERE CorrectsId IS NOT NULL;

CREATE TABLE IntelligenceEntry_0015
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
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
    CONSTRAINT FK_IntelligenceEntry_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_IntelligenceEntry_Grade FOREIGN KEY (Id, Scheme, Source, Assessment, Handling) REFERENCES IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT FK_IntelligenceEntry_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_IntelligenceEntry_ConditionsOfC CHECK (Handling <> 'C' OR Conditions IS NOT NULL),
    CONSTRAINT CK_IntelligenceEntry_Scheme_Length CHECK (length(Scheme) <= 5),
    CONSTRAINT CK_IntelligenceEntry_Source_Length CHECK (length(Source) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Assessment_Length CHECK (length(Assessment) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Handling_Length CHECK (length(Handling) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Conditions_Length CHECK (length(Conditions) <= 500),
    CONSTRAINT CK_IntelligenceEntry_Content_Length CHECK (length(Content) <= 2000),
    CONSTRAINT CK_IntelligenceEntry_Provenance_Length CHECK (length(Provenance) <= 1000)
) STRICT;

INSERT INTO IntelligenceEntry_0015 (Id, SubjectId, Scheme, Source, Assessment, Handling, Conditions, Content, Provenance, RecordedOn, LoggedAt, LoggedById)
SELECT Id, SubjectId, Scheme, Source, Assessment, Handling, Conditions, Content, Provenance, RecordedOn, LoggedAt, LoggedById
FROM IntelligenceEntry;

DROP TABLE IntelligenceEntry;
ALTER TABLE IntelligenceEntry_0015 RENAME TO IntelligenceEntry;

CREATE INDEX IX_IntelligenceEntry_Grade ON IntelligenceEntry (Id, Scheme, Source, Assessment, Handling);

CREATE INDEX IX_IntelligenceEntry_Subject ON IntelligenceEntry (SubjectId, LoggedAt, Id);

CREATE INDEX IX_IntelligenceEntry_LoggedBy ON IntelligenceEntry (LoggedById);

CREATE TABLE Deadline_0015
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    RuleId TEXT COLLATE NOCASE NOT NULL,
    RuleVersion INT NOT NULL,
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    TriggerAt TEXT NOT NULL,
    DueAt TEXT NOT NULL,
    AlertAt TEXT NOT NULL,
    LastDayOn TEXT,
    WorkedOutAt TEXT NOT NULL,
    WorkedOutBy TEXT COLLATE NOCASE NOT NULL,
    OverdueAt TEXT,
    MetAt TEXT,
    MetBy TEXT COLLATE NOCASE,
    MetHow TEXT COLLATE NOCASE,
    StoodDownAt TEXT,
    CONSTRAINT PK_Deadline PRIMARY KEY (Id),
    CONSTRAINT UQ_Deadline_Rule UNIQUE (SubjectId, RuleId),
    CONSTRAINT FK_Deadline_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_DueAfterTrigger CHECK (DueAt > TriggerAt),
    CONSTRAINT CK_Deadline_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_Deadline_MetOnce CHECK (MetAt IS NULL OR StoodDownAt IS NULL),
    CONSTRAINT CK_Deadline_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Deadline_RuleId_Length CHECK (length(RuleId) <= 60),
    CONSTRAINT CK_Deadline_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_Deadline_What_Length CHECK (length(What) <= 100),
    CONSTRAINT CK_Deadline_WorkedOutBy_Length CHECK (length(WorkedOutBy) <= 100),
    CONSTRAINT CK_Deadline_MetBy_Length CHECK (length(MetBy) <= 100),
    CONSTRAINT CK_Deadline_MetHow_Length CHECK (length(MetHow) <= 200)
) STRICT;

INSERT INTO Deadline_0015 (Id, SubjectId, CaseId, BoroughCode, OfficerId, RuleId, RuleVersion, CalendarVersion, What, TriggerAt, DueAt, AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy, OverdueAt, MetAt, MetBy, MetHow, StoodDownAt)
SELECT Id, SubjectId, COALESCE(OperationId, SeizureId), BoroughCode, OfficerId, RuleId, RuleVersion, CalendarVersion, What, TriggerAt, DueAt, AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy, OverdueAt, MetAt, MetBy, MetHow, StoodDownAt
FROM Deadline;

DROP TABLE Deadline;
ALTER TABLE Deadline_0015 RENAME TO Deadline;

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId, DueAt, Id);

CREATE INDEX IX_Deadline_Case ON Deadline (CaseId, DueAt);

CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);

CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_OfBorough ON Deadline (BoroughCode, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode, DueAt, Id);

CREATE INDEX IX_Deadline_Due ON Deadline (DueAt, Id);

CREATE TABLE AccessMessage_0015
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
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_AccessMessage_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_AccessMessage_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessMessage_Detail_Length CHECK (length(Detail) <= 1200),
    CONSTRAINT CK_AccessMessage_OnceKey_Length CHECK (length(OnceKey) <= 80)
) STRICT;

INSERT INTO AccessMessage_0015 (Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, ReadAt, OnceKey)
SELECT Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, ReadAt, OnceKey
FROM AccessMessage;

DROP TABLE AccessMessage;
ALTER TABLE AccessMessage_0015 RENAME TO AccessMessage;

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;

CREATE UNIQUE INDEX UX_AccessMessage_Once ON AccessMessage (OfficerId, OnceKey) WHERE OnceKey IS NOT NULL;

CREATE TABLE SearchWord_0015
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    OrderedAt TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    CONSTRAINT PK_SearchWord PRIMARY KEY (SubjectId, Word),
    CONSTRAINT CK_SearchWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_SearchWord_Word_Length CHECK (length(Word) <= 40),
    CONSTRAINT CK_SearchWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

INSERT INTO SearchWord_0015 (Subject, Word, OrderedAt, SubjectId, BoroughCode)
SELECT Subject, Word, OrderedAt, SubjectId, BoroughCode
FROM SearchWord;

DROP TABLE SearchWord;
ALTER TABLE SearchWord_0015 RENAME TO SearchWord;

CREATE INDEX IX_SearchWord_Newest ON SearchWord (Subject, Word, OrderedAt, SubjectId, BoroughCode);

CREATE TABLE KnownWord_0015
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, BoroughCode, Word),
    CONSTRAINT CK_KnownWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_KnownWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_KnownWord_Word_Length CHECK (length(Word) <= 40)
) STRICT;

INSERT INTO KnownWord_0015 (Subject, BoroughCode, Word)
SELECT Subject, BoroughCode, Word
FROM KnownWord;

DROP TABLE KnownWord;
ALTER TABLE KnownWord_0015 RENAME TO KnownWord;

CREATE TABLE Tombstone_0015
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
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld')),
    CONSTRAINT CK_Tombstone_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Tombstone_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Tombstone_Ground_Length CHECK (length(Ground) <= 30),
    CONSTRAINT CK_Tombstone_Why_Length CHECK (length(Why) <= 500)
) STRICT;

INSERT INTO Tombstone_0015 (SubjectId, Subject, Reference, ErasedAt, ErasedById, Ground, Why)
SELECT SubjectId, Subject, Reference, ErasedAt, ErasedById, Ground, Why
FROM Tombstone;

DROP TABLE Tombstone;
ALTER TABLE Tombstone_0015 RENAME TO Tombstone;

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);

CREATE TABLE RestrictedCase
(
    CaseId TEXT NOT NULL,
    RestrictionId TEXT NOT NULL,
    FromCaseId TEXT NOT NULL,
    CONSTRAINT PK_RestrictedCase PRIMARY KEY (CaseId, RestrictionId),
    CONSTRAINT FK_RestrictedCase_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_RestrictedCase_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictedCase_From FOREIGN KEY (FromCaseId) REFERENCES CaseRecord (Id)
) STRICT;

CREATE INDEX IX_RestrictedCase_From ON RestrictedCase (FromCaseId);

CREATE INDEX IX_RestrictedCase_Restriction ON RestrictedCase (RestrictionId);

INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId)
SELECT SubjectId, Id, SubjectId
FROM Restriction
WHERE LiftedAt IS NULL;

INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId)
SELECT hangs.SeizureId, closed.Id, hangs.OperationId
FROM Restriction AS closed
JOIN OperationSeizure AS hangs ON hangs.OperationId = closed.SubjectId
WHERE closed.LiftedAt IS NULL;
