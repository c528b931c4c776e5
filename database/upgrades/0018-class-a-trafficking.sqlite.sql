-- Class A trafficking as a fourth kind of operation.

CREATE TABLE ClassATrafficking
(
    OperationId TEXT NOT NULL,
    Level TEXT COLLATE NOCASE NOT NULL,
    PowderCocaine INT NOT NULL,
    Crack INT NOT NULL,
    Heroin INT NOT NULL,
    OtherDrugs INT NOT NULL,
    TaskingReference TEXT COLLATE NOCASE,
    Objective TEXT COLLATE NOCASE NOT NULL,
    TestPurchase INT NOT NULL,
    Surveillance INT NOT NULL,
    SurveillanceReference TEXT COLLATE NOCASE,
    SurveillanceEndsOn TEXT,
    Warrant INT NOT NULL,
    WarrantNumber TEXT COLLATE NOCASE,
    WarrantIssuedOn TEXT,
    Stops INT NOT NULL,
    OtherPremises TEXT COLLATE NOCASE,
    Arrests INT,
    CONSTRAINT PK_ClassATrafficking PRIMARY KEY (OperationId),
    CONSTRAINT FK_ClassATrafficking_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClassATrafficking_Level CHECK (Level IN ('Two', 'Three')),
    CONSTRAINT CK_ClassATrafficking_Drug CHECK (PowderCocaine = 1 OR Crack = 1 OR Heroin = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_ClassATrafficking_Method CHECK (TestPurchase = 1 OR Surveillance = 1 OR Warrant = 1 OR Stops = 1),
    CONSTRAINT CK_ClassATrafficking_Surveillance CHECK (Surveillance = 1 OR (SurveillanceReference IS NULL AND SurveillanceEndsOn IS NULL)),
    CONSTRAINT CK_ClassATrafficking_Warrant CHECK (Warrant = 1 OR (WarrantNumber IS NULL AND WarrantIssuedOn IS NULL)),
    CONSTRAINT CK_ClassATrafficking_Arrests CHECK (Arrests >= 0),
    CONSTRAINT CK_ClassATrafficking_Level_Length CHECK (length(Level) <= 10),
    CONSTRAINT CK_ClassATrafficking_PowderCocaine_YesOrNo CHECK (PowderCocaine IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_Crack_YesOrNo CHECK (Crack IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_Heroin_YesOrNo CHECK (Heroin IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_OtherDrugs_YesOrNo CHECK (OtherDrugs IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_TaskingReference_Length CHECK (length(TaskingReference) <= 40),
    CONSTRAINT CK_ClassATrafficking_Objective_Length CHECK (length(Objective) <= 800),
    CONSTRAINT CK_ClassATrafficking_TestPurchase_YesOrNo CHECK (TestPurchase IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_Surveillance_YesOrNo CHECK (Surveillance IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_SurveillanceReference_Length CHECK (length(SurveillanceReference) <= 40),
    CONSTRAINT CK_ClassATrafficking_Warrant_YesOrNo CHECK (Warrant IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_WarrantNumber_Length CHECK (length(WarrantNumber) <= 40),
    CONSTRAINT CK_ClassATrafficking_Stops_YesOrNo CHECK (Stops IN (0, 1)),
    CONSTRAINT CK_ClassATrafficking_OtherPremises_Length CHECK (length(OtherPremises) <= 1000)
) STRICT;

INSERT INTO OperationState (Kind, Code)
VALUES ('ClassATrafficking', 'Planned'), ('ClassATrafficking', 'Authorised'), ('ClassATrafficking', 'Executed'),
    ('ClassATrafficking', 'UnderInvestigation'), ('ClassATrafficking', 'AtCourt'), ('ClassATrafficking', 'Closed');
