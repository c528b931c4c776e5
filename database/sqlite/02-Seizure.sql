-- Written by build/Schema from database/tables/Seizure.sql; change that file, not this one.
CREATE TABLE Seizure
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
    CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'Frozen', 'Restrained', 'Ordered', 'MustBeReturned', 'Forfeited', 'PaidOver', 'PaidInFull', 'Released')),
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

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);

CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE INDEX IX_Seizure_Seal ON Seizure (Seal, SeizedAt, Id);

CREATE INDEX IX_Seizure_Exhibit ON Seizure (Exhibit, SeizedAt, Id);

CREATE INDEX IX_Seizure_Amount ON Seizure (AmountPence, SeizedAt, Id);
