-- How many acts of a stage, and how much money in whole pence, a network has in a borough and a financial year by
-- its shares: kept totals of ProceedsPart.
CREATE TABLE ProceedsNetworkTotal
(
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    Stage         NVARCHAR(20)     NOT NULL,
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    Acts          INT              NOT NULL,
    AmountPence   BIGINT           NOT NULL,

    CONSTRAINT PK_ProceedsNetworkTotal PRIMARY KEY (NetworkId, Stage, FinancialYear, BoroughCode),
    CONSTRAINT FK_ProceedsNetworkTotal_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsNetworkTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0)
);
GO

CREATE INDEX IX_ProceedsNetworkTotal_Year ON ProceedsNetworkTotal (FinancialYear, Stage, BoroughCode, AmountPence, NetworkId);
