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
