-- Assets besides cash: listed assets, frozen accounts, cryptoassets, restraint, confiscation, vehicles and other property.

-- What is asked about listed assets, such as watches and gold. Proceeds of Crime Act 2002, ss. 303B to 303Z.
CREATE TABLE ListedAsset
(
    SeizureId          UNIQUEIDENTIFIER  NOT NULL,
    Category           NVARCHAR(20)      NOT NULL,
    Items              NVARCHAR(1000)    NOT NULL,
    ItemCount          INT               NOT NULL,
    ValuedBy           NVARCHAR(200)     NOT NULL,
    Authority          NVARCHAR(20)      NOT NULL,
    LongerAuthorisedBy NVARCHAR(100)     NULL,
    LongerAuthorisedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ListedAsset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ListedAsset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ListedAsset_Category CHECK (Category IN ('PreciousMetals', 'PreciousStones', 'Watches', 'ArtisticWorks', 'Vouchers', 'PostageStamps')),
    CONSTRAINT CK_ListedAsset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_ListedAsset_ItemCount CHECK (ItemCount > 0),
    CONSTRAINT CK_ListedAsset_Longer CHECK
    (
        (LongerAuthorisedBy IS NULL AND LongerAuthorisedAt IS NULL) OR (LongerAuthorisedBy IS NOT NULL AND LongerAuthorisedAt IS NOT NULL)
    )
);
GO

-- What is asked about an account that a court froze; the order itself is a DetentionOrder. Proceeds of Crime Act 2002, ss. 303Z1 to 303Z19.
CREATE TABLE FrozenAccount
(
    SeizureId     UNIQUEIDENTIFIER NOT NULL,
    SortCode      NVARCHAR(8)      NULL,
    AccountNumber NVARCHAR(34)     NOT NULL,
    AuthorisedBy  NVARCHAR(100)    NOT NULL,
    Exceptions    NVARCHAR(500)    NULL,

    CONSTRAINT PK_FrozenAccount PRIMARY KEY (SeizureId),
    CONSTRAINT FK_FrozenAccount_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

-- What is asked about seized cryptoassets; no word or key that opens a wallet is held. Proceeds of Crime Act 2002, ss. 303Z20 to 303Z65.
-- Quantity is a decimal number with up to 18 decimal places, as text.
CREATE TABLE Cryptoasset
(
    SeizureId     UNIQUEIDENTIFIER  NOT NULL,
    Asset         NVARCHAR(20)      NOT NULL,
    Chain         NVARCHAR(40)      NOT NULL,
    Quantity      NVARCHAR(50)      NOT NULL,
    FromAddress   NVARCHAR(120)     NULL,
    ToAddress     NVARCHAR(120)     NOT NULL,
    TransactionId NVARCHAR(120)     NULL,
    SecretKeptAt  NVARCHAR(100)     NULL,
    RateSource    NVARCHAR(200)     NOT NULL,
    RateAt        DATETIMEOFFSET(0) NOT NULL,
    Custodian     NVARCHAR(100)     NULL,
    Authority     NVARCHAR(20)      NOT NULL,

    CONSTRAINT PK_Cryptoasset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_Cryptoasset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_Cryptoasset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None'))
);
GO

-- What is asked about property that the Crown Court restrained. ReviewOn is the last London day for the force to look at it again.
-- Proceeds of Crime Act 2002, s. 41.
CREATE TABLE RestraintOrder
(
    SeizureId  UNIQUEIDENTIFIER NOT NULL,
    Property   NVARCHAR(1000)   NOT NULL,
    Exceptions NVARCHAR(500)    NULL,
    ServedOn   NVARCHAR(200)    NULL,
    Receiver   NVARCHAR(100)    NULL,
    ReviewOn   DATE             NOT NULL,

    CONSTRAINT PK_RestraintOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_RestraintOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

-- What is asked about a confiscation order. Amounts are whole pence; PayBy and ExtendedTo are the last London days to pay.
-- Proceeds of Crime Act 2002, s. 6.
CREATE TABLE ConfiscationOrder
(
    SeizureId         UNIQUEIDENTIFIER NOT NULL,
    BenefitPence      BIGINT           NOT NULL,
    AvailablePence    BIGINT           NOT NULL,
    PayBy             DATE             NOT NULL,
    ExtendedTo        DATE             NULL,
    DefaultMonths     INT              NULL,
    CompensationPence BIGINT           NULL,

    CONSTRAINT PK_ConfiscationOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ConfiscationOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ConfiscationOrder_Amounts CHECK (BenefitPence > 0 AND AvailablePence > 0 AND (CompensationPence IS NULL OR CompensationPence > 0)),
    CONSTRAINT CK_ConfiscationOrder_ExtendedLater CHECK (ExtendedTo IS NULL OR ExtendedTo > PayBy),
    CONSTRAINT CK_ConfiscationOrder_DefaultMonths CHECK (DefaultMonths IS NULL OR DefaultMonths > 0)
);
GO

-- What is asked about a seized vehicle.
CREATE TABLE SeizedVehicle
(
    SeizureId    UNIQUEIDENTIFIER NOT NULL,
    Registration NVARCHAR(15)     NULL,
    MakeAndModel NVARCHAR(100)    NOT NULL,
    Power        NVARCHAR(20)     NOT NULL,
    ValuedBy     NVARCHAR(200)    NOT NULL,

    CONSTRAINT PK_SeizedVehicle PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedVehicle_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedVehicle_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other'))
);
GO

-- What is asked about other seized property.
CREATE TABLE SeizedProperty
(
    SeizureId   UNIQUEIDENTIFIER NOT NULL,
    Description NVARCHAR(1000)   NOT NULL,
    Power       NVARCHAR(20)     NOT NULL,
    ValuedBy    NVARCHAR(200)    NOT NULL,

    CONSTRAINT PK_SeizedProperty PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedProperty_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedProperty_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other'))
);
GO

ALTER TABLE Seizure DROP CONSTRAINT CK_Seizure_Status;
GO

ALTER TABLE Seizure ADD CONSTRAINT CK_Seizure_Status CHECK
(
    Status IN ('Seized', 'Detained', 'Frozen', 'Restrained', 'Ordered', 'MustBeReturned', 'Forfeited', 'PaidOver', 'PaidInFull', 'Released')
);
