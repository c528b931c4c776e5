-- How many acts of a stage, and how much money in whole pence, a borough, a kind of asset and a unit have in a financial year: kept totals of
-- ProceedsEvent, moved in the transaction that moves its rows. The financial year is the one that begins on 1 April of that year.
CREATE TABLE ProceedsTotal
(
    Stage         NVARCHAR(20)  NOT NULL,
    FinancialYear INT           NOT NULL,
    BoroughCode   NVARCHAR(9)   NOT NULL,
    Kind          NVARCHAR(20)  NOT NULL,
    Unit          NVARCHAR(100) NOT NULL,
    Acts          INT           NOT NULL,
    AmountPence   BIGINT        NOT NULL,

    CONSTRAINT PK_ProceedsTotal PRIMARY KEY (BoroughCode, Stage, FinancialYear, Kind, Unit),
    CONSTRAINT FK_ProceedsTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0)
);
