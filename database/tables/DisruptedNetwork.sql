-- A network that a financial year counts as disrupted in a borough: kept from its confirmed claims of level minor, moderate or major, in the transaction
-- that confirms one. FirstOn and LastOn are London days of the events. FinancialYear is the year in which it begins.
CREATE TABLE DisruptedNetwork
(
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    FirstOn       DATE             NOT NULL,
    LastOn        DATE             NOT NULL,
    Disruptions   INT              NOT NULL,

    CONSTRAINT PK_DisruptedNetwork PRIMARY KEY (FinancialYear, BoroughCode, NetworkId),
    CONSTRAINT FK_DisruptedNetwork_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptedNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_DisruptedNetwork_InOrder CHECK (FirstOn <= LastOn),
    CONSTRAINT CK_DisruptedNetwork_Disruptions CHECK (Disruptions > 0)
);
GO

CREATE INDEX IX_DisruptedNetwork_Network ON DisruptedNetwork (NetworkId);
GO

CREATE INDEX IX_DisruptedNetwork_Borough ON DisruptedNetwork (BoroughCode);
