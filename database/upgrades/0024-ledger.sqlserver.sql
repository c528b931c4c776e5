-- The money of seizures: a ledger, shares, void orders, forfeiture, and the figures that are kept of them.

-- One movement of money of a case, in whole pence of sterling: what it leaves and what it enters, as database/reference/ledger-accounts.csv
-- names them. It is never changed; a mistake is put right by a later entry the other way, which says which one it corrects.
CREATE TABLE LedgerEntry
(
    CaseId         UNIQUEIDENTIFIER  NOT NULL,
    Number         INT               NOT NULL,
    FromAccount    NVARCHAR(30)      NOT NULL,
    ToAccount      NVARCHAR(30)      NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    HappenedAt     DATETIMEOFFSET(0) NOT NULL,
    Note           NVARCHAR(700)     NOT NULL,
    CauseId        UNIQUEIDENTIFIER  NOT NULL,
    CorrectsNumber INT               NULL,
    RecordedById   UNIQUEIDENTIFIER  NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_LedgerEntry PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_LedgerEntry_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_LedgerEntry_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT CK_LedgerEntry_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_LedgerEntry_TwoAccounts CHECK (FromAccount <> ToAccount),
    CONSTRAINT CK_LedgerEntry_Number CHECK (Number > 0 AND (CorrectsNumber IS NULL OR CorrectsNumber < Number))
);
GO

CREATE INDEX IX_LedgerEntry_RecordedBy ON LedgerEntry (RecordedById);
GO

CREATE UNIQUE INDEX UX_LedgerEntry_CorrectedOnce ON LedgerEntry (CaseId, CorrectsNumber) WHERE CorrectsNumber IS NOT NULL;
GO

-- What went into and out of one account of a case's ledger, in whole pence, kept with each entry; a correction takes off what it corrects.
-- Only an account that money comes from, as a person or a bank that pays interest, gives more than it got.
CREATE TABLE LedgerBalance
(
    CaseId   UNIQUEIDENTIFIER NOT NULL,
    Account  NVARCHAR(30)     NOT NULL,
    Kind     NVARCHAR(20)     NOT NULL,
    InPence  BIGINT           NOT NULL,
    OutPence BIGINT           NOT NULL,

    CONSTRAINT PK_LedgerBalance PRIMARY KEY (CaseId, Account),
    CONSTRAINT FK_LedgerBalance_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_LedgerBalance_NeverNegative CHECK (InPence >= 0 AND OutPence >= 0 AND (Kind = 'Source' OR InPence >= OutPence))
);
GO

CREATE INDEX IX_LedgerBalance_Kind ON LedgerBalance (Kind, CaseId);
GO

-- A notice by a senior officer that seized money will be forfeited unless somebody objects. Proceeds of Crime Act 2002, ss. 297A to 297G,
-- and 303Z9 for a frozen account. Amounts are whole pence. ObjectBy is the last London day on which an objection is in time.
-- NoEffect says why it has none, where nothing was lawfully detained when it was given.
CREATE TABLE ForfeitureNotice
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    SeizureId     UNIQUEIDENTIFIER  NOT NULL,
    ApprovalId    UNIQUEIDENTIFIER  NULL,
    AmountPence   BIGINT            NOT NULL,
    Method        NVARCHAR(20)      NOT NULL,
    GivenTo       NVARCHAR(200)     NOT NULL,
    GivenAt       DATETIMEOFFSET(0) NOT NULL,
    ObjectBy      DATE              NOT NULL,
    NoEffect      NVARCHAR(300)     NULL,
    ObjectedAt    DATETIMEOFFSET(0) NULL,
    ObjectedBy    NVARCHAR(100)     NULL,
    EndedAt       DATETIMEOFFSET(0) NULL,
    EndedWhy      NVARCHAR(500)     NULL,
    ForfeitedAt   DATETIMEOFFSET(0) NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ForfeitureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureNotice_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ForfeitureNotice_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ForfeitureNotice_Method CHECK (Method IN ('Post', 'Electronic', 'Gazette')),
    CONSTRAINT CK_ForfeitureNotice_Objection CHECK ((ObjectedAt IS NULL AND ObjectedBy IS NULL) OR (ObjectedAt IS NOT NULL AND ObjectedBy IS NOT NULL)),
    CONSTRAINT CK_ForfeitureNotice_EndsOnce CHECK (ForfeitedAt IS NULL OR (ObjectedAt IS NULL AND EndedAt IS NULL AND NoEffect IS NULL))
);
GO

CREATE UNIQUE INDEX UX_ForfeitureNotice_Running ON ForfeitureNotice (SeizureId)
    INCLUDE (NoEffect, ObjectedAt, EndedAt, ForfeitedAt)
    WHERE NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL;
GO

CREATE INDEX IX_ForfeitureNotice_Seizure ON ForfeitureNotice (SeizureId, GivenAt);
GO

-- An application to a magistrates' court that seized money be forfeited. Proceeds of Crime Act 2002, s. 298. Amounts are whole pence.
CREATE TABLE ForfeitureApplication
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    SeizureId      UNIQUEIDENTIFIER  NOT NULL,
    CourtCode      NVARCHAR(10)      NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    MadeAt         DATETIMEOFFSET(0) NOT NULL,
    Decision       NVARCHAR(20)      NULL,
    DecidedAt      DATETIMEOFFSET(0) NULL,
    ForfeitedPence BIGINT            NOT NULL,
    AppealedAt     DATETIMEOFFSET(0) NULL,
    AppealedBy     NVARCHAR(100)     NULL,
    AppealDecision NVARCHAR(20)      NULL,
    AppealEndedAt  DATETIMEOFFSET(0) NULL,
    Note           NVARCHAR(500)     NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ForfeitureApplication PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureApplication_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_ForfeitureApplication_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ForfeitureApplication_Amount CHECK (AmountPence > 0 AND ForfeitedPence >= 0 AND ForfeitedPence <= AmountPence),
    CONSTRAINT CK_ForfeitureApplication_Decision CHECK (Decision IN ('Forfeited', 'Refused', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_Decided CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_Forfeited CHECK (ForfeitedPence = 0 OR (Decision IS NOT NULL AND Decision = 'Forfeited')),
    CONSTRAINT CK_ForfeitureApplication_Appeal CHECK (AppealDecision IN ('Dismissed', 'Allowed', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_AppealEnd CHECK
    (
        (AppealDecision IS NULL AND AppealEndedAt IS NULL) OR (AppealDecision IS NOT NULL AND AppealEndedAt IS NOT NULL AND AppealedAt IS NOT NULL)
    )
);
GO

CREATE UNIQUE INDEX UX_ForfeitureApplication_Open ON ForfeitureApplication (SeizureId) INCLUDE (Decision) WHERE Decision IS NULL;
GO

CREATE INDEX IX_ForfeitureApplication_Seizure ON ForfeitureApplication (SeizureId, MadeAt);
GO

CREATE INDEX IX_ForfeitureApplication_Court ON ForfeitureApplication (CourtCode);
GO

-- One act under the Proceeds of Crime Act as the figures count it: which stage the money reached, when and in what amount, in whole pence.
-- Stages are of the same money and are never added together. Kept from the case's record and its ledger, in the same transaction.
CREATE TABLE ProceedsEvent
(
    CaseId        UNIQUEIDENTIFIER  NOT NULL,
    Number        INT               NOT NULL,
    Stage         NVARCHAR(20)      NOT NULL,
    HappenedAt    DATETIMEOFFSET(0) NOT NULL,
    HappenedOn    DATE              NOT NULL,
    FinancialYear INT               NOT NULL,
    BoroughCode   NVARCHAR(9)       NOT NULL,
    Kind          NVARCHAR(20)      NOT NULL,
    Unit          NVARCHAR(100)     NOT NULL,
    AmountPence   BIGINT            NOT NULL,

    CONSTRAINT PK_ProceedsEvent PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_ProceedsEvent_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsEvent_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsEvent_Amount CHECK (AmountPence > 0)
);
GO

CREATE INDEX IX_ProceedsEvent_Stage ON ProceedsEvent (Stage, FinancialYear, HappenedAt, CaseId, Number);
GO

CREATE INDEX IX_ProceedsEvent_BoroughStage ON ProceedsEvent (BoroughCode, Stage, FinancialYear, HappenedAt, CaseId, Number);
GO

-- What a network has of the acts of one seizure, by its share, in a stage and a financial year; whole pence. Kept with ProceedsEvent.
CREATE TABLE ProceedsPart
(
    CaseId        UNIQUEIDENTIFIER NOT NULL,
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    Stage         NVARCHAR(20)     NOT NULL,
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    Acts          INT              NOT NULL,
    AmountPence   BIGINT           NOT NULL,

    CONSTRAINT PK_ProceedsPart PRIMARY KEY (CaseId, NetworkId, Stage, FinancialYear),
    CONSTRAINT FK_ProceedsPart_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsPart_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsPart_Amount CHECK (Acts > 0 AND AmountPence >= 0)
);
GO

CREATE INDEX IX_ProceedsPart_Network ON ProceedsPart (NetworkId, Stage, FinancialYear);
GO

-- How many acts of a stage, and how much money in whole pence, a network has in a borough and a financial year by
-- its shares: kept totals of ProceedsPart.
CREATE TABLE ProceedsNetworkTotal
(
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    Stage         NVARCHAR(20)     NOT NULL,
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    Acts          INT              NOT NULL,
    AmountPence   BIGINT           NOT NULL,

    CONSTRAINT PK_ProceedsNetworkTotal PRIMARY KEY (NetworkId, Stage, FinancialYear, BoroughCode),
    CONSTRAINT FK_ProceedsNetworkTotal_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsNetworkTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0)
);
GO

CREATE INDEX IX_ProceedsNetworkTotal_Year ON ProceedsNetworkTotal (FinancialYear, Stage, BoroughCode, AmountPence, NetworkId);
GO

-- How many acts of a stage, and how much money in whole pence, a borough, a kind of asset and a unit have in a financial year: kept totals of
-- ProceedsEvent, moved in the transaction that moves its rows. The financial year is the one that begins on 1 April of that year.
CREATE TABLE ProceedsTotal
(
    Stage         NVARCHAR(20)  NOT NULL,
    FinancialYear INT           NOT NULL,
    BoroughCode   NVARCHAR(9)   NOT NULL,
    Kind          NVARCHAR(20)  NOT NULL,
    Unit          NVARCHAR(100) NOT NULL,
    Acts          INT           NOT NULL,
    AmountPence   BIGINT        NOT NULL,

    CONSTRAINT PK_ProceedsTotal PRIMARY KEY (BoroughCode, Stage, FinancialYear, Kind, Unit),
    CONSTRAINT FK_ProceedsTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0)
);
GO

ALTER TABLE Seizure ADD Kind NVARCHAR(20) NULL, Unit NVARCHAR(100) NULL, ClaimedBy NVARCHAR(100) NULL, PropertyNumber NVARCHAR(40) NULL, JardNumber NVARCHAR(40) NULL;
GO

UPDATE Seizure
SET Kind = 'Cash', Unit = (SELECT officer.Unit FROM Officer AS officer WHERE officer.Id = Seizure.OfficerId);
GO

ALTER TABLE Seizure ALTER COLUMN Kind NVARCHAR(20) NOT NULL;
GO

ALTER TABLE Seizure ALTER COLUMN Unit NVARCHAR(100) NOT NULL;
GO

ALTER TABLE Seizure ALTER COLUMN Authority NVARCHAR(20) NULL;
GO

ALTER TABLE Seizure ALTER COLUMN Exhibit NVARCHAR(40) NULL;
GO

ALTER TABLE Seizure ALTER COLUMN Seal NVARCHAR(40) NULL;
GO

ALTER TABLE Seizure ALTER COLUMN CountedBy NVARCHAR(100) NULL;
GO

ALTER TABLE Seizure ALTER COLUMN CountedAgainBy NVARCHAR(100) NULL;
GO

ALTER TABLE Seizure DROP CONSTRAINT CK_Seizure_Status;
GO

ALTER TABLE Seizure ADD CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'MustBeReturned', 'Forfeited', 'PaidOver', 'Released'));
GO

ALTER TABLE Seizure ADD CONSTRAINT CK_Seizure_CashIsCountedAndSealed CHECK
(
    Kind <> 'Cash'
    OR (Authority IS NOT NULL AND Exhibit IS NOT NULL AND Seal IS NOT NULL AND CountedBy IS NOT NULL AND CountedAgainBy IS NOT NULL)
);
GO

ALTER TABLE DetentionOrder ADD VoidWhy NVARCHAR(20) NULL;
GO

ALTER TABLE DetentionOrder ADD CONSTRAINT CK_DetentionOrder_VoidWhy CHECK (VoidWhy IN ('Late', 'AfterExpiry', 'NothingToExtend', 'Court'));
GO

-- A court's decision on whether a detention order holds, against what the record works out of its times.
CREATE TABLE DetentionRuling
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SeizureId  UNIQUEIDENTIFIER  NOT NULL,
    OrderId    UNIQUEIDENTIFIER  NOT NULL,
    CourtName  NVARCHAR(100)     NOT NULL,
    DecidedAt  DATETIMEOFFSET(0) NOT NULL,
    IsLawful   BIT               NOT NULL,
    Why        NVARCHAR(500)     NOT NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DetentionRuling PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionRuling_Order UNIQUE (OrderId, DecidedAt),
    CONSTRAINT FK_DetentionRuling_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionRuling_Order FOREIGN KEY (OrderId) REFERENCES DetentionOrder (Id)
);
GO

CREATE INDEX IX_DetentionRuling_Seizure ON DetentionRuling (SeizureId, DecidedAt);
GO

ALTER TABLE CashRelease ADD InterestPence BIGINT NULL;
GO

UPDATE CashRelease SET InterestPence = 0;
GO

ALTER TABLE CashRelease ALTER COLUMN InterestPence BIGINT NOT NULL;
GO

ALTER TABLE CashRelease DROP CONSTRAINT CK_CashRelease_Amount;
GO

ALTER TABLE CashRelease ADD CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0 AND InterestPence >= 0);
GO

ALTER TABLE NetworkSeizure ADD Share INT NULL;
GO

UPDATE NetworkSeizure
SET Share = CASE WHEN (SELECT COUNT(*) FROM NetworkSeizure AS other WHERE other.SeizureId = NetworkSeizure.SeizureId) = 1 THEN 10000 ELSE 0 END;
GO

ALTER TABLE NetworkSeizure ALTER COLUMN Share INT NOT NULL;
GO

ALTER TABLE NetworkSeizure ADD CONSTRAINT CK_NetworkSeizure_Share CHECK (Share >= 0 AND Share <= 10000);
GO

ALTER TABLE OperationSeizure ADD Share INT NULL;
GO

UPDATE OperationSeizure
SET Share = CASE WHEN (SELECT COUNT(*) FROM OperationSeizure AS other WHERE other.SeizureId = OperationSeizure.SeizureId) = 1 THEN 10000 ELSE 0 END;
GO

ALTER TABLE OperationSeizure ALTER COLUMN Share INT NOT NULL;
GO

ALTER TABLE OperationSeizure ADD CONSTRAINT CK_OperationSeizure_Share CHECK (Share >= 0 AND Share <= 10000);
GO

INSERT INTO LedgerEntry
    (CaseId, Number, FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt)
SELECT s.Id, 1, 'TakenFrom', 'Unplaced', s.AmountPence, s.SeizedAt, 'Seized', s.Id, NULL, s.OfficerId, s.RecordedAt
FROM Seizure AS s;
GO

INSERT INTO LedgerEntry
    (CaseId, Number, FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt)
SELECT back.SeizureId, 1 + ROW_NUMBER() OVER (PARTITION BY back.SeizureId ORDER BY back.ReleasedAt, back.Id), 'Unplaced', 'Returned',
    back.AmountPence, back.ReleasedAt, CONCAT('Given back to ', back.ReleasedTo, '. ', back.Why), back.Id, NULL, NULL, back.RecordedAt
FROM CashRelease AS back;
GO

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT s.Id, 'TakenFrom', 'Source', 0, s.AmountPence
FROM Seizure AS s;
GO

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT s.Id, 'Unplaced', 'Held', s.AmountPence,
    COALESCE((SELECT SUM(back.AmountPence) FROM CashRelease AS back WHERE back.SeizureId = s.Id), 0)
FROM Seizure AS s;
GO

INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence)
SELECT back.SeizureId, 'Returned', 'Returned', SUM(back.AmountPence), 0
FROM CashRelease AS back
GROUP BY back.SeizureId;
