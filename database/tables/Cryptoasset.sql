-- What is asked about seized cryptoassets; no word or key that opens a wallet is held. Proceeds of Crime Act 2002, ss. 303Z20 to 303Z65.
-- Quantity is a decimal number with up to 18 decimal places, as text.
CREATE TABLE Cryptoasset
(
    SeizureId     UNIQUEIDENTIFIER  NOT NULL,
    Asset         NVARCHAR(20)      NOT NULL,
    Chain         NVARCHAR(40)      NOT NULL,
    Quantity      NVARCHAR(50)      NOT NULL,
    FromAddress   NVARCHAR(120)     NULL,
    ToAddress     NVARCHAR(120)     NOT NULL,
    TransactionId NVARCHAR(120)     NULL,
    SecretKeptAt  NVARCHAR(100)     NULL,
    RateSource    NVARCHAR(200)     NOT NULL,
    RateAt        DATETIMEOFFSET(0) NOT NULL,
    Custodian     NVARCHAR(100)     NULL,
    Authority     NVARCHAR(20)      NOT NULL,

    CONSTRAINT PK_Cryptoasset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_Cryptoasset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_Cryptoasset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None'))
);
