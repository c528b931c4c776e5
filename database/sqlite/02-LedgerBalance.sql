-- Written by build/Schema from database/tables/LedgerBalance.sql; change that file, not this one.
CREATE TABLE LedgerBalance
(
    CaseId TEXT NOT NULL,
    Account TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    InPence INT NOT NULL,
    OutPence INT NOT NULL,
    CONSTRAINT PK_LedgerBalance PRIMARY KEY (CaseId, Account),
    CONSTRAINT FK_LedgerBalance_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_LedgerBalance_NeverNegative CHECK (InPence >= 0 AND OutPence >= 0 AND (Kind = 'Source' OR InPence >= OutPence)),
    CONSTRAINT CK_LedgerBalance_Account_Length CHECK (length(Account) <= 30),
    CONSTRAINT CK_LedgerBalance_Kind_Length CHECK (length(Kind) <= 20)
) STRICT;

CREATE INDEX IX_LedgerBalance_Kind ON LedgerBalance (Kind, CaseId);
