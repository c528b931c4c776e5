-- The money of seizures: a ledger, shares, void orders, forfeiture, and the figures that are kept of them.

-- Written by build/Schema from database/tables/LedgerEntry.sql; change that file, not this one.
CREATE TABLE LedgerEntry
(
    CaseId TEXT NOT NULL,
    Number INT NOT NULL,
    FromAccount TEXT COLLATE NOCASE NOT NULL,
    ToAccount TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    HappenedAt TEXT NOT NULL,
    Note TEXT COLLATE NOCASE NOT NULL,
    CauseId TEXT NOT NULL,
    CorrectsNumber INT,
    RecordedById TEXT,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_LedgerEntry PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_LedgerEntry_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_LedgerEntry_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT CK_LedgerEntry_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_LedgerEntry_TwoAccounts CHECK (FromAccount <> ToAccount),
    CONSTRAINT CK_LedgerEntry_Number CHECK (Number > 0 AND (CorrectsNumber IS NULL OR CorrectsNumber < Number)),
    CONSTRAINT CK_LedgerEntry_FromAccount_Length CHECK (length(FromAccount) <= 30),
    CONSTRAINT CK_LedgerEntry_ToAccount_Length CHECK (length(ToAccount) <= 30),
    CONSTRAINT CK_LedgerEntry_Note_Length CHECK (length(Note) <= 700)
) STRICT;

CREATE INDEX IX_LedgerEntry_RecordedBy ON LedgerEntry (RecordedById);

CREATE UNIQUE INDEX UX_LedgerEntry_CorrectedOnce ON LedgerEntry (CaseId, CorrectsNumber) WHERE CorrectsNumber IS NOT NULL;

-- Written by build/Schema from database/tables/LedgerBalance.sql; change that file, not this one.
CREATE TABLE LedgerBalance
(
    CaseId TEXT NOT NULL,
    Account TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    InPence INT NOT NULL,
    OutPence INT NOT NULL,
    CONSTRAINT PK_LedgerBalance PRIMARY KEY (CaseId, Account),
    CONSTRAINT FK_LedgerBalance_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_LedgerBalance_NeverNegative CHECK (InPence >= 0 AND OutPence >= 0 AND (Kind = 'Source' OR InPence >= OutPence)),
    CONSTRAINT CK_LedgerBalance_Account_Length CHECK (length(Account) <= 30),
    CONSTRAINT CK_LedgerBalance_Kind_Length CHECK (length(Kind) <= 20)
) STRICT;

CREATE INDEX IX_LedgerBalance_Kind ON LedgerBalance (Kind, CaseId);

-- Written by build/Schema from database/tables/ForfeitureNotice.sql; change that file, not this one.
CREATE TABLE ForfeitureNotice
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    ApprovalId TEXT,
    AmountPence INT NOT NULL,
    Method TEXT COLLATE NOCASE NOT NULL,
    GivenTo TEXT COLLATE NOCASE NOT NULL,
    GivenAt TEXT NOT NULL,
    ObjectBy TEXT NOT NULL,
    NoEffect TEXT COLLATE NOCASE,
    ObjectedAt TEXT,
    ObjectedBy TEXT COLLATE NOCASE,
    EndedAt TEXT,
    EndedWhy TEXT COLLATE NOCASE,
    ForfeitedAt TEXT,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ForfeitureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureNotice_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ForfeitureNotice_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ForfeitureNotice_Method CHECK (Method IN ('Post', 'Electronic', 'Gazette')),
    CONSTRAINT CK_ForfeitureNotice_Objection CHECK ((ObjectedAt IS NULL AND ObjectedBy IS NULL) OR (ObjectedAt IS NOT NULL AND ObjectedBy IS NOT NULL)),
    CONSTRAINT CK_ForfeitureNotice_EndsOnce CHECK (ForfeitedAt IS NULL OR (ObjectedAt IS NULL AND EndedAt IS NULL AND NoEffect IS NULL)),
    CONSTRAINT CK_ForfeitureNotice_Method_Length CHECK (length(Method) <= 20),
    CONSTRAINT CK_ForfeitureNotice_GivenTo_Length CHECK (length(GivenTo) <= 200),
    CONSTRAINT CK_ForfeitureNotice_NoEffect_Length CHECK (length(NoEffect) <= 300),
    CONSTRAINT CK_ForfeitureNotice_ObjectedBy_Length CHECK (length(ObjectedBy) <= 100),
    CONSTRAINT CK_ForfeitureNotice_EndedWhy_Length CHECK (length(EndedWhy) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_ForfeitureNotice_Running ON ForfeitureNotice (SeizureId) WHERE NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL;

CREATE INDEX IX_ForfeitureNotice_Seizure ON ForfeitureNotice (SeizureId, GivenAt);

-- Written by build/Schema from database/tables/ForfeitureApplication.sql; change that file, not this one.
CREATE TABLE ForfeitureApplication
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    MadeAt TEXT NOT NULL,
    Decision TEXT COLLATE NOCASE,
    DecidedAt TEXT,
    ForfeitedPence INT NOT NULL,
    AppealedAt TEXT,
    AppealedBy TEXT COLLATE NOCASE,
    AppealDecision TEXT COLLATE NOCASE,
    AppealEndedAt TEXT,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ForfeitureApplication PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureApplication_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_ForfeitureApplication_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ForfeitureApplication_Amount CHECK (AmountPence > 0 AND ForfeitedPence >= 0 AND ForfeitedPence <= AmountPence),
    CONSTRAINT CK_ForfeitureApplication_Decision CHECK (Decision IN ('Forfeited', 'Refused', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_Decided CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_Forfeited CHECK (ForfeitedPence = 0 OR (Decision IS NOT NULL AND Decision = 'Forfeited')),
    CONSTRAINT CK_ForfeitureApplication_Appeal CHECK (AppealDecision IN ('Dismissed', 'Allowed', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_AppealEnd CHECK ((AppealDecision IS NULL AND AppealEndedAt IS NULL) OR (AppealDecision IS NOT NULL AND AppealEndedAt IS NOT NULL AND AppealedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ForfeitureApplication_Decision_Length CHECK (length(Decision) <= 20),
    CONSTRAINT CK_ForfeitureApplication_AppealedBy_Length CHECK (length(AppealedBy) <= 100),
    CONSTRAINT CK_ForfeitureApplication_AppealDecision_Length CHECK (length(AppealDecision) <= 20),
    CONSTRAINT CK_ForfeitureApplication_Note_Length CHECK (length(Note) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_ForfeitureApplication_Open ON ForfeitureApplication (SeizureId) WHERE Decision IS NULL;

CREATE INDEX IX_ForfeitureApplication_Seizure ON ForfeitureApplication (SeizureId, MadeAt);

CREATE INDEX IX_ForfeitureApplication_Court ON ForfeitureApplication (CourtCode);

-- Written by build/Schema from database/tables/ProceedsEvent.sql; change that file, not this one.
CREATE TABLE ProceedsEvent
(
    CaseId TEXT NOT NULL,
    Number INT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    HappenedAt TEXT NOT NULL,
    HappenedOn TEXT NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsEvent PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_ProceedsEvent_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsEvent_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsEvent_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ProceedsEvent_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsEvent_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_ProceedsEvent_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ProceedsEvent_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

CREATE INDEX IX_ProceedsEvent_Stage ON ProceedsEvent (Stage, FinancialYear, HappenedAt, CaseId, Number);

CREATE INDEX IX_ProceedsEvent_BoroughStage ON ProceedsEvent (BoroughCode, Stage, FinancialYear, HappenedAt, CaseId, Number);

-- Written by build/Schema from database/tables/ProceedsPart.sql; change that file, not this one.
CREATE TABLE ProceedsPart
(
    CaseId TEXT NOT NULL,
    NetworkId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsPart PRIMARY KEY (CaseId, NetworkId, Stage, FinancialYear),
    CONSTRAINT FK_ProceedsPart_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsPart_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsPart_Amount CHECK (Acts > 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsPart_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsPart_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_ProceedsPart_Network ON ProceedsPart (NetworkId, Stage, FinancialYear);

-- Written by build/Schema from database/tables/ProceedsNetworkTotal.sql; change that file, not this one.
CREATE TABLE ProceedsNetworkTotal
(
    NetworkId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsNetworkTotal PRIMARY KEY (NetworkId, Stage, FinancialYear, BoroughCode),
    CONSTRAINT FK_ProceedsNetworkTotal_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsNetworkTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsNetworkTotal_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsNetworkTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_ProceedsNetworkTotal_Year ON ProceedsNetworkTotal (FinancialYear, Stage, BoroughCode, AmountPence, NetworkId);

-- Written by build/Schema from database/tables/ProceedsTotal.sql; change that file, not this one.
CREATE TABLE ProceedsTotal
(
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsTotal PRIMARY KEY (BoroughCode, Stage, FinancialYear, Kind, Unit),
    CONSTRAINT FK_ProceedsTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsTotal_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_ProceedsTotal_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ProceedsTotal_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

CREATE TABLE Seizure_0024
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
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
    Authority TEXT COLLATE NOCASE,
    Exhibit TEXT COLLATE NOCASE,
    Seal TEXT COLLATE NOCASE,
    CountedBy TEXT COLLATE NOCASE,
    CountedAgainBy TEXT COLLATE NOCASE,
    ClaimedBy TEXT COLLATE NOCASE,
    PropertyNumber TEXT COLLATE NOCASE,
    JardNumber TEXT COLLATE NOCASE,
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
    CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'MustBeReturned', 'Forfeited', 'PaidOver', 'Released')),
    CONSTRAINT CK_Seizure_CountedByTwo CHECK (CountedBy <> CountedAgainBy),
    CONSTRAINT CK_Seizure_CashIsCountedAndSealed CHECK (Kind <> 'Cash'
        OR (Authority IS NOT NULL AND Exhibit IS NOT NULL AND Seal IS NOT NULL AND CountedBy IS NOT NULL AND CountedAgainBy IS NOT NULL)),
    CONSTRAINT CK_Seizure_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000)),
    CONSTRAINT CK_Seizure_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Seizure_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_Seizure_Unit_Length CHECK (length(Unit) <= 100),
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
    CONSTRAINT CK_Seizure_ClaimedBy_Length CHECK (length(ClaimedBy) <= 100),
    CONSTRAINT CK_Seizure_PropertyNumber_Length CHECK (length(PropertyNumber) <= 40),
    CONSTRAINT CK_Seizure_JardNumber_Length CHECK (length(JardNumber) <= 40),
    CONSTRAINT CK_Seizure_Status_Length CHECK (length(Status) <= 20),
    CONSTRAINT CK_Seizure_NextDue_Length CHECK (length(NextDue) <= 100)
) STRICT;

INSERT INTO Seizure_0024 (Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal,
    CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt, Kind, Unit)
SELECT Id, Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom, SeizedBy, Authority, Exhibit, Seal,
    CountedBy, CountedAgainBy, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt,
    'Cash',
    (SELECT officer.Unit FROM Officer AS officer WHERE officer.Id = Seizure.OfficerId)
FROM Seizure;

DROP TABLE Seizure;
ALTER TABLE Seizure_0024 RENAME TO Seizure;

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);

CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE TABLE DetentionOrder_0024
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    LastDayOn TEXT NOT NULL,
    VoidWhy TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_DetentionOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionOrder_MadeAt UNIQUE (SeizureId, MadeAt),
    CONSTRAINT FK_DetentionOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_DetentionOrder_VoidWhy CHECK (VoidWhy IN ('Late', 'AfterExpiry', 'NothingToExtend', 'Court')),
    CONSTRAINT CK_DetentionOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn),
    CONSTRAINT CK_DetentionOrder_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_DetentionOrder_VoidWhy_Length CHECK (length(VoidWhy) <= 20)
) STRICT;

INSERT INTO DetentionOrder_0024 (Id, SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, RecordedAt)
SELECT Id, SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, RecordedAt
FROM DetentionOrder;

DROP TABLE DetentionOrder;
ALTER TABLE DetentionOrder_0024 RENAME TO DetentionOrder;

CREATE INDEX IX_DetentionOrder_Court ON DetentionOrder (CourtCode);

-- Written by build/Schema from database/tables/DetentionRuling.sql; change that file, not this one.
CREATE TABLE DetentionRuling
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    CourtName TEXT COLLATE NOCASE NOT NULL,
    DecidedAt TEXT NOT NULL,
    IsLawful INT NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_DetentionRuling PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionRuling_Order UNIQUE (OrderId, DecidedAt),
    CONSTRAINT FK_DetentionRuling_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionRuling_Order FOREIGN KEY (OrderId) REFERENCES DetentionOrder (Id),
    CONSTRAINT CK_DetentionRuling_CourtName_Length CHECK (length(CourtName) <= 100),
    CONSTRAINT CK_DetentionRuling_IsLawful_YesOrNo CHECK (IsLawful IN (0, 1)),
    CONSTRAINT CK_DetentionRuling_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_DetentionRuling_Seizure ON DetentionRuling (SeizureId, DecidedAt);

CREATE TABLE CashRelease_0024
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    AmountPence INT NOT NULL,
    InterestPence INT NOT NULL,
    ReleasedAt TEXT NOT NULL,
    ReleasedTo TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_CashRelease PRIMARY KEY (Id),
    CONSTRAINT FK_CashRelease_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0 AND InterestPence >= 0),
    CONSTRAINT CK_CashRelease_ReleasedTo_Length CHECK (length(ReleasedTo) <= 100),
    CONSTRAINT CK_CashRelease_Why_Length CHECK (length(Why) <= 500)
) STRICT;

INSERT INTO CashRelease_0024 (Id, SeizureId, AmountPence, ReleasedAt, ReleasedTo, Why, RecordedAt, InterestPence)
SELECT Id, SeizureId, AmountPence, ReleasedAt, ReleasedTo, Why, RecordedAt,
    0
FROM CashRelease;

DROP TABLE CashRelease;
ALTER TABLE CashRelease_0024 RENAME TO CashRelease;

CREATE INDEX IX_CashRelease_Seizure ON CashRelease (SeizureId, ReleasedAt);

CREATE TABLE NetworkSeizure_0024
(
    NetworkId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    Share INT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_NetworkSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
) STRICT;

INSERT INTO NetworkSeizure_0024 (NetworkId, SeizureId, LinkedAt, Share)
SELECT NetworkId, SeizureId, LinkedAt,
    CASE WHEN (SELECT COUNT(*) FROM NetworkSeizure AS other WHERE other.SeizureId = NetworkSeizure.SeizureId) = 1 THEN 10000 ELSE 0 END
FROM NetworkSeizure;

DROP TABLE NetworkSeizure;
ALTER TABLE NetworkSeizure_0024 RENAME TO NetworkSeizure;

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);

CREATE TABLE OperationSeizure_0024
(
    OperationId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    Share INT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_OperationSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
) STRICT;

INSERT INTO OperationSeizure_0024 (OperationId, SeizureId, LinkedAt, Share)
SELECT OperationId, SeizureId, LinkedAt,
    CASE WHEN (SELECT COUNT(*) FROM OperationSeizure AS other WHERE other.SeizureId = OperationSeizure.SeizureId) = 1 THEN 10000 ELSE 0 END
FROM OperationSeizure;

DROP TABLE OperationSeizure;
ALTER TABLE OperationSeizure_0024 RENAME TO OperationSeizure;

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);

INSERT INTO LedgerEntry
    (CaseId, Number, FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt)
SELECT s.Id, 1, 'TakenFrom', 'Unplaced', s.AmountPence, s.SeizedAt, 'Seized', s.Id, NULL, s.OfficerId, s.RecordedAt
FROM Seizure AS s;

INSERT INTO LedgerEntry
    (CaseId, Number, FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt)
SELECT back.SeizureId, 1 + ROW_NUMBER() OVER (PARTITION BY back.SeizureId ORDER BY back.ReleasedAt, back.Id), 'Unplaced', 'Returned',
    back.AmountPence, back.ReleasedAt, CONCAT('Given back to ', back.ReleasedTo, '. ', back.Why), back.Id, NULL, NULL, back.RecordedAt
FROM CashRelease AS back;

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT s.Id, 'TakenFrom', 'Source', 0, s.AmountPence
FROM Seizure AS s;

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT s.Id, 'Unplaced', 'Held', s.AmountPence,
    COALESCE((SELECT SUM(back.AmountPence) FROM CashRelease AS back WHERE back.SeizureId = s.Id), 0)
FROM Seizure AS s;

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT back.SeizureId, 'Returned', 'Returned', SUM(back.AmountPence), 0
FROM CashRelease AS back
GROUP BY back.SeizureId;
