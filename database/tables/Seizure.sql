-- Money or property taken, frozen, restrained or ordered under the Proceeds of Crime Act 2002; Kind says which, and cash is section 294.
-- Amounts are whole pence of sterling. Unit is the unit whose seizure it is, for the figures.
-- DueOrder is its place in a list by deadline, as in Operation, by SeizedAt where nothing is due.
-- Foreign cash keeps what was counted, in hundredths of its own currency, and the rate it was turned into pounds at.
CREATE TABLE Seizure
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    Reference      NVARCHAR(20)      NOT NULL,
    Kind           NVARCHAR(20)      NOT NULL,
    Unit           NVARCHAR(100)     NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    Currency       NVARCHAR(3)       NOT NULL,
    CountedMinor   BIGINT            NOT NULL,
    RateSource     NVARCHAR(200)     NULL,
    SeizedAt       DATETIMEOFFSET(0) NOT NULL,
    BoroughCode    NVARCHAR(9)       NOT NULL,
    Place          NVARCHAR(200)     NOT NULL,
    PlaceKey       NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SeizedFrom     NVARCHAR(100)     NULL,
    SeizedBy       NVARCHAR(100)     NOT NULL,
    Authority      NVARCHAR(20)      NULL,
    Exhibit        NVARCHAR(40)      NULL,
    Seal           NVARCHAR(40)      NULL,
    CountedBy      NVARCHAR(100)     NULL,
    CountedAgainBy NVARCHAR(100)     NULL,
    ClaimedBy      NVARCHAR(100)     NULL,
    PropertyNumber NVARCHAR(40)      NULL,
    JardNumber     NVARCHAR(40)      NULL,
    OfficerId      UNIQUEIDENTIFIER  NOT NULL,
    Status         NVARCHAR(20)      NOT NULL,
    NextDueAt      DATETIMEOFFSET(0) NULL,
    NextDueOn      DATE              NULL,
    NextDue        NVARCHAR(100)     NULL,
    DueOrder       BIGINT            NOT NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Seizure PRIMARY KEY (Id),
    CONSTRAINT FK_Seizure_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Seizure_Reference UNIQUE (Reference),
    CONSTRAINT FK_Seizure_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Seizure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Seizure_Amount CHECK (AmountPence > 0 AND CountedMinor > 0),
    CONSTRAINT CK_Seizure_RateOfForeignCash CHECK (Currency = 'GBP' OR RateSource IS NOT NULL),
    CONSTRAINT CK_Seizure_SterlingIsItself CHECK (Currency <> 'GBP' OR CountedMinor = AmountPence),
    CONSTRAINT CK_Seizure_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_Seizure_Status CHECK
    (
        Status IN ('Seized', 'Detained', 'Frozen', 'Restrained', 'Ordered', 'MustBeReturned', 'Forfeited', 'PaidOver', 'PaidInFull', 'Released')
    ),
    CONSTRAINT CK_Seizure_CountedByTwo CHECK (CountedBy <> CountedAgainBy),
    CONSTRAINT CK_Seizure_CashIsCountedAndSealed CHECK
    (
        Kind <> 'Cash'
        OR (Authority IS NOT NULL AND Exhibit IS NOT NULL AND Seal IS NOT NULL AND CountedBy IS NOT NULL AND CountedAgainBy IS NOT NULL)
    ),
    CONSTRAINT CK_Seizure_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000))
);
GO

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);
GO

CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);
GO

CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);
GO

CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);
GO

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);
GO

CREATE INDEX IX_Seizure_Seal ON Seizure (Seal, SeizedAt, Id);
GO

CREATE INDEX IX_Seizure_Exhibit ON Seizure (Exhibit, SeizedAt, Id);
GO

CREATE INDEX IX_Seizure_Amount ON Seizure (AmountPence, SeizedAt, Id);
