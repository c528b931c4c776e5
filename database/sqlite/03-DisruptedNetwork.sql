-- Written by build/Schema from database/tables/DisruptedNetwork.sql; change that file, not this one.
CREATE TABLE DisruptedNetwork
(
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    NetworkId TEXT NOT NULL,
    FirstOn TEXT NOT NULL,
    LastOn TEXT NOT NULL,
    Disruptions INT NOT NULL,
    CONSTRAINT PK_DisruptedNetwork PRIMARY KEY (FinancialYear, BoroughCode, NetworkId),
    CONSTRAINT FK_DisruptedNetwork_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptedNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_DisruptedNetwork_InOrder CHECK (FirstOn <= LastOn),
    CONSTRAINT CK_DisruptedNetwork_Disruptions CHECK (Disruptions > 0),
    CONSTRAINT CK_DisruptedNetwork_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_DisruptedNetwork_Network ON DisruptedNetwork (NetworkId);

CREATE INDEX IX_DisruptedNetwork_Borough ON DisruptedNetwork (BoroughCode);
