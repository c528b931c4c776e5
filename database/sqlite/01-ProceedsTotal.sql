-- Written by build/Schema from database/tables/ProceedsTotal.sql; change that file, not this one.
CREATE TABLE ProceedsTotal
(
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsTotal PRIMARY KEY (BoroughCode, Stage, FinancialYear, Kind, Unit),
    CONSTRAINT FK_ProceedsTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsTotal_NeverNegative CHECK (Acts >= 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsTotal_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_ProceedsTotal_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ProceedsTotal_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;
