-- Written by build/Schema from database/tables/ProceedsNetworkTotal.sql; change that file, not this one.
CREATE TABLE ProceedsNetworkTotal
(
    NetworkId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsNetworkTotal PRIMARY KEY (NetworkId, Stage, FinancialYear, BoroughCode),
    CONSTRAINT FK_ProceedsNetworkTotal_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsNetworkTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsNetworkTotal_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsNetworkTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_ProceedsNetworkTotal_Year ON ProceedsNetworkTotal (FinancialYear, Stage, BoroughCode, AmountPence, NetworkId);
