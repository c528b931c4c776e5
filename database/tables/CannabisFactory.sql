-- What was found in a cannabis factory.
CREATE TABLE CannabisFactory
(
    OperationId              UNIQUEIDENTIFIER NOT NULL,
    FoundBy                  NVARCHAR(30)     NOT NULL,
    WarrantNumber            NVARCHAR(40)     NULL,
    PremisesKind             NVARCHAR(20)     NOT NULL,
    Plants                   INT              NOT NULL,
    Cuttings                 BIT              NOT NULL,
    Vegetative               BIT              NOT NULL,
    Flowering                BIT              NOT NULL,
    Harvested                BIT              NOT NULL,
    PremisesAdapted          BIT              NOT NULL,
    MeterBypassed            NVARCHAR(10)     NOT NULL,
    NetworkOperatorReference NVARCHAR(40)     NULL,
    PeopleInside             INT              NOT NULL,
    PeopleArrested           INT              NOT NULL,
    ExploitationSigns        NVARCHAR(10)     NOT NULL,
    ChildOrAdultAtRisk       BIT              NOT NULL,
    SafeguardingReference    NVARCHAR(40)     NULL,

    CONSTRAINT PK_CannabisFactory PRIMARY KEY (OperationId),
    CONSTRAINT FK_CannabisFactory_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CannabisFactory_FoundBy CHECK (FoundBy IN ('SearchWarrant', 'FireOrFlood', 'PoliceCall', 'PublicComplaint', 'NetworkOperatorAlert')),
    CONSTRAINT CK_CannabisFactory_PremisesKind CHECK (PremisesKind IN ('HouseOrFlat', 'ShopOrOffice', 'IndustrialUnit', 'Other')),
    CONSTRAINT CK_CannabisFactory_MeterBypassed CHECK (MeterBypassed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_ExploitationSigns CHECK (ExploitationSigns IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_Counts CHECK (Plants >= 0 AND PeopleInside >= 0 AND PeopleArrested >= 0 AND PeopleArrested <= PeopleInside)
);
