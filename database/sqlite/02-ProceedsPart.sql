-- Written by build/Schema from database/tables/ProceedsPart.sql; change that file, not this one.
CREATE TABLE ProceedsPart
(
    CaseId TEXT NOT NULL,
    NetworkId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Acts INT NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsPart PRIMARY KEY (CaseId, NetworkId, Stage, FinancialYear),
    CONSTRAINT FK_ProceedsPart_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsPart_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsPart_Amount CHECK (Acts > 0 AND AmountPence >= 0),
    CONSTRAINT CK_ProceedsPart_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsPart_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_ProceedsPart_Network ON ProceedsPart (NetworkId, Stage, FinancialYear);
