-- Lists in the order of an index: the place of a case in a list by deadline, its borough beside each deadline, kept totals, and words to find by.

CREATE TABLE KnownWord
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, Word),
    CONSTRAINT CK_KnownWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_KnownWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_KnownWord_Word_Length CHECK (length(Word) <= 40)
) STRICT;

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);

CREATE TABLE SearchWord
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    OrderedAt TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    CONSTRAINT PK_SearchWord PRIMARY KEY (SubjectId, Word),
    CONSTRAINT CK_SearchWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_SearchWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_SearchWord_Word_Length CHECK (length(Word) <= 40),
    CONSTRAINT CK_SearchWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_SearchWord_Newest ON SearchWord (Subject, Word, OrderedAt, SubjectId, BoroughCode);

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);

CREATE TABLE OperationTotal
(
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    Operations INT NOT NULL,
    CONSTRAINT PK_OperationTotal PRIMARY KEY (BoroughCode, Kind, Status),
    CONSTRAINT FK_OperationTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OperationTotal_Operations CHECK (Operations >= 0),
    CONSTRAINT CK_OperationTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_OperationTotal_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_OperationTotal_Status_Length CHECK (length(Status) <= 20)
) STRICT;

CREATE TABLE Seizure_0002
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
    Version INT NOT NULL,
    CONSTRAINT PK_Seizure PRIMARY KEY (Id),
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

INSERT INTO Seizure_0002 (Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt, Version)
SELECT Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, CASE WHEN NextDueAt IS NULL THEN 1000000000000 - CAST(strftime('%s', SeizedAt) AS INT) ELSE CAST(strftime('%s', NextDueAt) AS INT) END, RecordedAt, Version
FROM Seizure;

DROP TABLE Seizure;
ALTER TABLE Seizure_0002 RENAME TO Seizure;

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);
CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);
CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);
CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);
CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE TABLE DisruptedNetwork
(
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    NetworkId TEXT NOT NULL,
    FirstOn TEXT NOT NULL,
    LastOn TEXT NOT NULL,
    Disruptions INT NOT NULL,
    CONSTRAINT PK_DisruptedNetwork PRIMARY KEY (FinancialYear, BoroughCode, NetworkId),
    CONSTRAINT FK_DisruptedNetwork_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptedNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_DisruptedNetwork_InOrder CHECK (FirstOn <= LastOn),
    CONSTRAINT CK_DisruptedNetwork_Disruptions CHECK (Disruptions > 0),
    CONSTRAINT CK_DisruptedNetwork_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_DisruptedNetwork_Network ON DisruptedNetwork (NetworkId);

CREATE INDEX IX_DisruptedNetwork_Borough ON DisruptedNetwork (BoroughCode);

DROP INDEX IX_LocalProblem_Ward;
DROP INDEX IX_LocalProblem_Owner;
DROP INDEX IX_LocalProblem_Recorded;
CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Borough ON LocalProblem (BoroughCode, PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Priority ON LocalProblem (PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId);

CREATE TABLE Operation_0002
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
    Version INT NOT NULL,
    CONSTRAINT PK_Operation PRIMARY KEY (Id),
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

INSERT INTO Operation_0002 (Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, DueOrder, Outcome, ClosedAt, LoggedAt, LoggedById, Version)
SELECT Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, CASE WHEN NextDueAt IS NULL THEN 1000000000000 - CAST(strftime('%s', StartedAt) AS INT) ELSE CAST(strftime('%s', NextDueAt) AS INT) END, Outcome, ClosedAt, LoggedAt, LoggedById, Version
FROM Operation;

DROP TABLE Operation;
ALTER TABLE Operation_0002 RENAME TO Operation;

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

CREATE TABLE Deadline_0002
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    OperationId TEXT,
    SeizureId TEXT,
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
    CONSTRAINT FK_Deadline_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_Deadline_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_OfACase CHECK ((OperationId IS NULL AND SeizureId IS NOT NULL) OR (OperationId IS NOT NULL AND SeizureId IS NULL)),
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

INSERT INTO Deadline_0002 (Id, SubjectId, OperationId, SeizureId, BoroughCode, OfficerId, RuleId, RuleVersion, CalendarVersion, What, TriggerAt, DueAt, AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy, OverdueAt, MetAt, MetBy, MetHow, StoodDownAt)
SELECT Id, SubjectId, OperationId, SeizureId, COALESCE((SELECT o.BoroughCode FROM Operation AS o WHERE o.Id = OperationId), (SELECT s.BoroughCode FROM Seizure AS s WHERE s.Id = SeizureId)), OfficerId, RuleId, RuleVersion, CalendarVersion, What, TriggerAt, DueAt, AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy, OverdueAt, MetAt, MetBy, MetHow, StoodDownAt
FROM Deadline;

DROP TABLE Deadline;
ALTER TABLE Deadline_0002 RENAME TO Deadline;

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId);
CREATE INDEX IX_Deadline_Operation ON Deadline (OperationId, DueAt);
CREATE INDEX IX_Deadline_Seizure ON Deadline (SeizureId, DueAt);
CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);
CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
CREATE INDEX IX_Deadline_OfBorough ON Deadline (BoroughCode, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode);

DROP INDEX IX_DisruptionClaim_Network;
DROP INDEX IX_DisruptionClaim_Borough;
DROP INDEX IX_DisruptionClaim_Day;
DROP INDEX IX_DisruptionClaim_Counted;
CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Operation ON DisruptionClaim (OperationId, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Status ON DisruptionClaim (Status, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Latest ON DisruptionClaim (HappenedOn, Reference);

DROP INDEX IX_InboxMessage_Officer;
CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);

INSERT INTO OperationTotal (BoroughCode, Kind, Status, Operations)
SELECT BoroughCode, Kind, Status, COUNT(*)
FROM Operation
GROUP BY BoroughCode, Kind, Status;

INSERT INTO DisruptedNetwork (FinancialYear, BoroughCode, NetworkId, FirstOn, LastOn, Disruptions)
SELECT d.FinancialYear, c.BoroughCode, c.NetworkId, MIN(c.HappenedOn), MAX(c.HappenedOn), COUNT(*)
FROM DisruptionClaim AS c
JOIN Day AS d ON d.DayOn = c.HappenedOn
WHERE c.Status = 'Confirmed' AND c.DecidedLevel IN ('Major', 'Moderate', 'Minor')
GROUP BY d.FinancialYear, c.BoroughCode, c.NetworkId;
