-- A house, flat or other building where drugs are dealt, grown or made: one record for all the operations, notices and orders there.
-- AddressKey is flat, block and address together, folded. Postcode is without its blank. Two records of one house are refused to whoever
-- may see the first, so no index forbids them: one that is restricted must not be found by trying.
CREATE TABLE Premises
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    Reference   NVARCHAR(20)      NOT NULL,
    Flat        NVARCHAR(20)      NULL,
    Block       NVARCHAR(60)      NULL,
    Address     NVARCHAR(100)     NOT NULL,
    AddressKey  NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Postcode    NVARCHAR(7)       NOT NULL,
    Uprn        NVARCHAR(12)      NULL,
    BoroughCode NVARCHAR(9)       NOT NULL,
    WardCode    NVARCHAR(9)       NOT NULL,
    Tenure      NVARCHAR(30)      NOT NULL,
    Landlord    NVARCHAR(100)     NULL,
    OwnerId     UNIQUEIDENTIFIER  NOT NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Premises PRIMARY KEY (Id),
    CONSTRAINT FK_Premises_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Premises_Reference UNIQUE (Reference),
    CONSTRAINT FK_Premises_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Premises_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Premises_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown'))
);
GO

CREATE INDEX IX_Premises_Ward ON Premises (BoroughCode, WardCode, RecordedAt, Id);
GO

CREATE INDEX IX_Premises_Borough ON Premises (BoroughCode, RecordedAt, Id);
GO

CREATE INDEX IX_Premises_Latest ON Premises (RecordedAt, Id);
GO

CREATE INDEX IX_Premises_Address ON Premises (AddressKey, Id);
GO

CREATE INDEX IX_Premises_Postcode ON Premises (Postcode, AddressKey, Id);
GO

CREATE INDEX IX_Premises_Uprn ON Premises (Uprn) WHERE Uprn IS NOT NULL;
GO

CREATE INDEX IX_Premises_Owner ON Premises (OwnerId);
