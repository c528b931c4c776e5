-- What is asked about the premises of a crack house closure.
CREATE TABLE CrackHouse
(
    OperationId           UNIQUEIDENTIFIER NOT NULL,
    Tenure                NVARCHAR(30)     NOT NULL,
    Landlord              NVARCHAR(100)    NULL,
    TenantCuckooed        NVARCHAR(10)     NOT NULL,
    ChildrenPresent       NVARCHAR(10)     NOT NULL,
    SafeguardingReference NVARCHAR(40)     NULL,
    Complaints            INT              NOT NULL,
    ComplaintsSince       DATE             NULL,
    DrugEvidence          NVARCHAR(1000)   NOT NULL,

    CONSTRAINT PK_CrackHouse PRIMARY KEY (OperationId),
    CONSTRAINT FK_CrackHouse_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CrackHouse_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_TenantCuckooed CHECK (TenantCuckooed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_ChildrenPresent CHECK (ChildrenPresent IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_Complaints CHECK (Complaints >= 0)
);
