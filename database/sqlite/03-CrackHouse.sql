-- Written by build/Schema from database/tables/CrackHouse.sql; change that file, not this one.
CREATE TABLE CrackHouse
(
    OperationId TEXT NOT NULL,
    Tenure TEXT COLLATE NOCASE NOT NULL,
    Landlord TEXT COLLATE NOCASE,
    TenantCuckooed TEXT COLLATE NOCASE NOT NULL,
    ChildrenPresent TEXT COLLATE NOCASE NOT NULL,
    SafeguardingReference TEXT COLLATE NOCASE,
    Complaints INT NOT NULL,
    ComplaintsSince TEXT,
    DrugEvidence TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_CrackHouse PRIMARY KEY (OperationId),
    CONSTRAINT FK_CrackHouse_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CrackHouse_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_TenantCuckooed CHECK (TenantCuckooed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_ChildrenPresent CHECK (ChildrenPresent IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_Complaints CHECK (Complaints >= 0),
    CONSTRAINT CK_CrackHouse_Tenure_Length CHECK (length(Tenure) <= 30),
    CONSTRAINT CK_CrackHouse_Landlord_Length CHECK (length(Landlord) <= 100),
    CONSTRAINT CK_CrackHouse_TenantCuckooed_Length CHECK (length(TenantCuckooed) <= 10),
    CONSTRAINT CK_CrackHouse_ChildrenPresent_Length CHECK (length(ChildrenPresent) <= 10),
    CONSTRAINT CK_CrackHouse_SafeguardingReference_Length CHECK (length(SafeguardingReference) <= 40),
    CONSTRAINT CK_CrackHouse_DrugEvidence_Length CHECK (length(DrugEvidence) <= 1000)
) STRICT;
