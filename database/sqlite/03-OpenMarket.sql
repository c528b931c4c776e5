-- Written by build/Schema from database/tables/OpenMarket.sql; change that file, not this one.
CREATE TABLE OpenMarket
(
    OperationId TEXT NOT NULL,
    Crack INT NOT NULL,
    Heroin INT NOT NULL,
    PowderCocaine INT NOT NULL,
    Cannabis INT NOT NULL,
    OtherDrugs INT NOT NULL,
    BusyTimes TEXT COLLATE NOCASE NOT NULL,
    BuyersAnHour INT,
    TestPurchases INT NOT NULL,
    SupplyArrests INT NOT NULL,
    PossessionArrests INT NOT NULL,
    EnvironmentalFixes TEXT COLLATE NOCASE,
    CONSTRAINT PK_OpenMarket PRIMARY KEY (OperationId),
    CONSTRAINT FK_OpenMarket_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_OpenMarket_Drugs CHECK (Crack = 1 OR Heroin = 1 OR PowderCocaine = 1 OR Cannabis = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_OpenMarket_Counts CHECK ((BuyersAnHour IS NULL OR BuyersAnHour >= 0) AND TestPurchases >= 0 AND SupplyArrests >= 0 AND PossessionArrests >= 0),
    CONSTRAINT CK_OpenMarket_Crack_YesOrNo CHECK (Crack IN (0, 1)),
    CONSTRAINT CK_OpenMarket_Heroin_YesOrNo CHECK (Heroin IN (0, 1)),
    CONSTRAINT CK_OpenMarket_PowderCocaine_YesOrNo CHECK (PowderCocaine IN (0, 1)),
    CONSTRAINT CK_OpenMarket_Cannabis_YesOrNo CHECK (Cannabis IN (0, 1)),
    CONSTRAINT CK_OpenMarket_OtherDrugs_YesOrNo CHECK (OtherDrugs IN (0, 1)),
    CONSTRAINT CK_OpenMarket_BusyTimes_Length CHECK (length(BusyTimes) <= 200),
    CONSTRAINT CK_OpenMarket_EnvironmentalFixes_Length CHECK (length(EnvironmentalFixes) <= 500)
) STRICT;
