-- What is asked about an open market.
CREATE TABLE OpenMarket
(
    OperationId        UNIQUEIDENTIFIER NOT NULL,
    Crack              BIT              NOT NULL,
    Heroin             BIT              NOT NULL,
    PowderCocaine      BIT              NOT NULL,
    Cannabis           BIT              NOT NULL,
    OtherDrugs         BIT              NOT NULL,
    BusyTimes          NVARCHAR(200)    NOT NULL,
    BuyersAnHour       INT              NULL,
    TestPurchases      INT              NOT NULL,
    SupplyArrests      INT              NOT NULL,
    PossessionArrests  INT              NOT NULL,
    EnvironmentalFixes NVARCHAR(500)    NULL,

    CONSTRAINT PK_OpenMarket PRIMARY KEY (OperationId),
    CONSTRAINT FK_OpenMarket_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_OpenMarket_Drugs CHECK (Crack = 1 OR Heroin = 1 OR PowderCocaine = 1 OR Cannabis = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_OpenMarket_Counts CHECK ((BuyersAnHour IS NULL OR BuyersAnHour >= 0) AND TestPurchases >= 0 AND SupplyArrests >= 0 AND PossessionArrests >= 0)
);
