-- What an operation against the supply of Class A drugs beyond one street or one borough is about, and how it is done.
-- Of surveillance it holds the number of the authority and its last day, and nothing else.
CREATE TABLE ClassATrafficking
(
    OperationId           UNIQUEIDENTIFIER NOT NULL,
    Level                 NVARCHAR(10)     NOT NULL,
    PowderCocaine         BIT              NOT NULL,
    Crack                 BIT              NOT NULL,
    Heroin                BIT              NOT NULL,
    OtherDrugs            BIT              NOT NULL,
    TaskingReference      NVARCHAR(40)     NULL,
    Objective             NVARCHAR(800)    NOT NULL,
    TestPurchase          BIT              NOT NULL,
    Surveillance          BIT              NOT NULL,
    SurveillanceReference NVARCHAR(40)     NULL,
    SurveillanceEndsOn    DATE             NULL,
    Warrant               BIT              NOT NULL,
    WarrantNumber         NVARCHAR(40)     NULL,
    WarrantIssuedOn       DATE             NULL,
    Stops                 BIT              NOT NULL,
    OtherPremises         NVARCHAR(1000)   NULL,
    Arrests               INT              NULL,

    CONSTRAINT PK_ClassATrafficking PRIMARY KEY (OperationId),
    CONSTRAINT FK_ClassATrafficking_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClassATrafficking_Level CHECK (Level IN ('Two', 'Three')),
    CONSTRAINT CK_ClassATrafficking_Drug CHECK (PowderCocaine = 1 OR Crack = 1 OR Heroin = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_ClassATrafficking_Method CHECK (TestPurchase = 1 OR Surveillance = 1 OR Warrant = 1 OR Stops = 1),
    CONSTRAINT CK_ClassATrafficking_Surveillance CHECK (Surveillance = 1 OR (SurveillanceReference IS NULL AND SurveillanceEndsOn IS NULL)),
    CONSTRAINT CK_ClassATrafficking_Warrant CHECK (Warrant = 1 OR (WarrantNumber IS NULL AND WarrantIssuedOn IS NULL)),
    CONSTRAINT CK_ClassATrafficking_Arrests CHECK (Arrests >= 0)
);
