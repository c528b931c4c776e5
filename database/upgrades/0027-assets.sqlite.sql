-- Assets besides cash: listed assets, frozen accounts, cryptoassets, restraint, confiscation, vehicles and other property.

-- Written by build/Schema from database/tables/ListedAsset.sql; change that file, not this one.
CREATE TABLE ListedAsset
(
    SeizureId TEXT NOT NULL,
    Category TEXT COLLATE NOCASE NOT NULL,
    Items TEXT COLLATE NOCASE NOT NULL,
    ItemCount INT NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    Authority TEXT COLLATE NOCASE NOT NULL,
    LongerAuthorisedBy TEXT COLLATE NOCASE,
    LongerAuthorisedAt TEXT,
    CONSTRAINT PK_ListedAsset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ListedAsset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ListedAsset_Category CHECK (Category IN ('PreciousMetals', 'PreciousStones', 'Watches', 'ArtisticWorks', 'Vouchers', 'PostageStamps')),
    CONSTRAINT CK_ListedAsset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_ListedAsset_ItemCount CHECK (ItemCount > 0),
    CONSTRAINT CK_ListedAsset_Longer CHECK ((LongerAuthorisedBy IS NULL AND LongerAuthorisedAt IS NULL) OR (LongerAuthorisedBy IS NOT NULL AND LongerAuthorisedAt IS NOT NULL)),
    CONSTRAINT CK_ListedAsset_Category_Length CHECK (length(Category) <= 20),
    CONSTRAINT CK_ListedAsset_Items_Length CHECK (length(Items) <= 1000),
    CONSTRAINT CK_ListedAsset_ValuedBy_Length CHECK (length(ValuedBy) <= 200),
    CONSTRAINT CK_ListedAsset_Authority_Length CHECK (length(Authority) <= 20),
    CONSTRAINT CK_ListedAsset_LongerAuthorisedBy_Length CHECK (length(LongerAuthorisedBy) <= 100)
) STRICT;

-- Written by build/Schema from database/tables/FrozenAccount.sql; change that file, not this one.
CREATE TABLE FrozenAccount
(
    SeizureId TEXT NOT NULL,
    SortCode TEXT COLLATE NOCASE,
    AccountNumber TEXT COLLATE NOCASE NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE NOT NULL,
    Exceptions TEXT COLLATE NOCASE,
    CONSTRAINT PK_FrozenAccount PRIMARY KEY (SeizureId),
    CONSTRAINT FK_FrozenAccount_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_FrozenAccount_SortCode_Length CHECK (length(SortCode) <= 8),
    CONSTRAINT CK_FrozenAccount_AccountNumber_Length CHECK (length(AccountNumber) <= 34),
    CONSTRAINT CK_FrozenAccount_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_FrozenAccount_Exceptions_Length CHECK (length(Exceptions) <= 500)
) STRICT;

-- Written by build/Schema from database/tables/Cryptoasset.sql; change that file, not this one.
CREATE TABLE Cryptoasset
(
    SeizureId TEXT NOT NULL,
    Asset TEXT COLLATE NOCASE NOT NULL,
    Chain TEXT COLLATE NOCASE NOT NULL,
    Quantity TEXT COLLATE NOCASE NOT NULL,
    FromAddress TEXT COLLATE NOCASE,
    ToAddress TEXT COLLATE NOCASE NOT NULL,
    TransactionId TEXT COLLATE NOCASE,
    SecretKeptAt TEXT COLLATE NOCASE,
    RateSource TEXT COLLATE NOCASE NOT NULL,
    RateAt TEXT NOT NULL,
    Custodian TEXT COLLATE NOCASE,
    Authority TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Cryptoasset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_Cryptoasset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_Cryptoasset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_Cryptoasset_Asset_Length CHECK (length(Asset) <= 20),
    CONSTRAINT CK_Cryptoasset_Chain_Length CHECK (length(Chain) <= 40),
    CONSTRAINT CK_Cryptoasset_Quantity_Length CHECK (length(Quantity) <= 50),
    CONSTRAINT CK_Cryptoasset_FromAddress_Length CHECK (length(FromAddress) <= 120),
    CONSTRAINT CK_Cryptoasset_ToAddress_Length CHECK (length(ToAddress) <= 120),
    CONSTRAINT CK_Cryptoasset_TransactionId_Length CHECK (length(TransactionId) <= 120),
    CONSTRAINT CK_Cryptoasset_SecretKeptAt_Length CHECK (length(SecretKeptAt) <= 100),
    CONSTRAINT CK_Cryptoasset_RateSource_Length CHECK (length(RateSource) <= 200),
    CONSTRAINT CK_Cryptoasset_Custodian_Length CHECK (length(Custodian) <= 100),
    CONSTRAINT CK_Cryptoasset_Authority_Length CHECK (length(Authority) <= 20)
) STRICT;

-- Written by build/Schema from database/tables/RestraintOrder.sql; change that file, not this one.
CREATE TABLE RestraintOrder
(
    SeizureId TEXT NOT NULL,
    Property TEXT COLLATE NOCASE NOT NULL,
    Exceptions TEXT COLLATE NOCASE,
    ServedOn TEXT COLLATE NOCASE,
    Receiver TEXT COLLATE NOCASE,
    ReviewOn TEXT NOT NULL,
    CONSTRAINT PK_RestraintOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_RestraintOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_RestraintOrder_Property_Length CHECK (length(Property) <= 1000),
    CONSTRAINT CK_RestraintOrder_Exceptions_Length CHECK (length(Exceptions) <= 500),
    CONSTRAINT CK_RestraintOrder_ServedOn_Length CHECK (length(ServedOn) <= 200),
    CONSTRAINT CK_RestraintOrder_Receiver_Length CHECK (length(Receiver) <= 100)
) STRICT;

-- Written by build/Schema from database/tables/ConfiscationOrder.sql; change that file, not this one.
CREATE TABLE ConfiscationOrder
(
    SeizureId TEXT NOT NULL,
    BenefitPence INT NOT NULL,
    AvailablePence INT NOT NULL,
    PayBy TEXT NOT NULL,
    ExtendedTo TEXT,
    DefaultMonths INT,
    CompensationPence INT,
    CONSTRAINT PK_ConfiscationOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ConfiscationOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ConfiscationOrder_Amounts CHECK (BenefitPence > 0 AND AvailablePence > 0 AND (CompensationPence IS NULL OR CompensationPence > 0)),
    CONSTRAINT CK_ConfiscationOrder_ExtendedLater CHECK (ExtendedTo IS NULL OR ExtendedTo > PayBy),
    CONSTRAINT CK_ConfiscationOrder_DefaultMonths CHECK (DefaultMonths IS NULL OR DefaultMonths > 0)
) STRICT;

-- Written by build/Schema from database/tables/SeizedVehicle.sql; change that file, not this one.
CREATE TABLE SeizedVehicle
(
    SeizureId TEXT NOT NULL,
    Registration TEXT COLLATE NOCASE,
    MakeAndModel TEXT COLLATE NOCASE NOT NULL,
    Power TEXT COLLATE NOCASE NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SeizedVehicle PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedVehicle_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedVehicle_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other')),
    CONSTRAINT CK_SeizedVehicle_Registration_Length CHECK (length(Registration) <= 15),
    CONSTRAINT CK_SeizedVehicle_MakeAndModel_Length CHECK (length(MakeAndModel) <= 100),
    CONSTRAINT CK_SeizedVehicle_Power_Length CHECK (length(Power) <= 20),
    CONSTRAINT CK_SeizedVehicle_ValuedBy_Length CHECK (length(ValuedBy) <= 200)
) STRICT;

-- Written by build/Schema from database/tables/SeizedProperty.sql; change that file, not this one.
CREATE TABLE SeizedProperty
(
    SeizureId TEXT NOT NULL,
    Description TEXT COLLATE NOCASE NOT NULL,
    Power TEXT COLLATE NOCASE NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SeizedProperty PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedProperty_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedProperty_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other')),
    CONSTRAINT CK_SeizedProperty_Description_Length CHECK (length(Description) <= 1000),
    CONSTRAINT CK_SeizedProperty_Power_Length CHECK (length(Power) <= 20),
    CONSTRAINT CK_SeizedProperty_ValuedBy_Length CHECK (length(ValuedBy) <= 200)
) STRICT;

CREATE TABLE Seizure_0027
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

INSERT INTO Seizure_0027
    (Id, Reference, Kind, Unit, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom,
    SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, ClaimedBy, PropertyNumber, JardNumber, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt)
SELECT Id, Reference, Kind, Unit, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey, SeizedFrom,
    SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, ClaimedBy, PropertyNumber, JardNumber, OfficerId, Status, NextDueAt, NextDueOn, NextDue, DueOrder, RecordedAt
FROM Seizure;

DROP TABLE Seizure;
ALTER TABLE Seizure_0027 RENAME TO Seizure;

CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);

CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE INDEX IX_Seizure_Seal ON Seizure (Seal, SeizedAt, Id);

CREATE INDEX IX_Seizure_Exhibit ON Seizure (Exhibit, SeizedAt, Id);

CREATE INDEX IX_Seizure_Amount ON Seizure (AmountPence, SeizedAt, Id);
