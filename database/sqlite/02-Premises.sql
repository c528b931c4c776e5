-- Written by build/Schema from database/tables/Premises.sql; change that file, not this one.
CREATE TABLE Premises
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Flat TEXT COLLATE NOCASE,
    Block TEXT COLLATE NOCASE,
    Address TEXT COLLATE NOCASE NOT NULL,
    AddressKey TEXT COLLATE NOCASE NOT NULL,
    Postcode TEXT COLLATE NOCASE NOT NULL,
    Uprn TEXT COLLATE NOCASE,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Tenure TEXT COLLATE NOCASE NOT NULL,
    Landlord TEXT COLLATE NOCASE,
    OwnerId TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_Premises PRIMARY KEY (Id),
    CONSTRAINT FK_Premises_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Premises_Reference UNIQUE (Reference),
    CONSTRAINT FK_Premises_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Premises_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Premises_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown')),
    CONSTRAINT CK_Premises_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Premises_Flat_Length CHECK (length(Flat) <= 20),
    CONSTRAINT CK_Premises_Block_Length CHECK (length(Block) <= 60),
    CONSTRAINT CK_Premises_Address_Length CHECK (length(Address) <= 100),
    CONSTRAINT CK_Premises_AddressKey_Length CHECK (length(AddressKey) <= 100),
    CONSTRAINT CK_Premises_Postcode_Length CHECK (length(Postcode) <= 7),
    CONSTRAINT CK_Premises_Uprn_Length CHECK (length(Uprn) <= 12),
    CONSTRAINT CK_Premises_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Premises_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_Premises_Tenure_Length CHECK (length(Tenure) <= 30),
    CONSTRAINT CK_Premises_Landlord_Length CHECK (length(Landlord) <= 100)
) STRICT;

CREATE INDEX IX_Premises_Ward ON Premises (BoroughCode, WardCode, RecordedAt, Id);

CREATE INDEX IX_Premises_Borough ON Premises (BoroughCode, RecordedAt, Id);

CREATE INDEX IX_Premises_Latest ON Premises (RecordedAt, Id);

CREATE INDEX IX_Premises_Address ON Premises (AddressKey, Id);

CREATE INDEX IX_Premises_Postcode ON Premises (Postcode, AddressKey, Id);

CREATE INDEX IX_Premises_Uprn ON Premises (Uprn) WHERE Uprn IS NOT NULL;

CREATE INDEX IX_Premises_Owner ON Premises (OwnerId);
