-- What went into and out of one account of a case's ledger, in whole pence, kept with each entry; a correction takes off what it corrects.
-- Only an account that money comes from, as a person or a bank that pays interest, gives more than it got.
CREATE TABLE LedgerBalance
(
    CaseId   UNIQUEIDENTIFIER NOT NULL,
    Account  NVARCHAR(30)     NOT NULL,
    Kind     NVARCHAR(20)     NOT NULL,
    InPence  BIGINT           NOT NULL,
    OutPence BIGINT           NOT NULL,

    CONSTRAINT PK_LedgerBalance PRIMARY KEY (CaseId, Account),
    CONSTRAINT FK_LedgerBalance_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_LedgerBalance_NeverNegative CHECK (InPence >= 0 AND OutPence >= 0 AND (Kind = 'Source' OR InPence >= OutPence))
);
GO

CREATE INDEX IX_LedgerBalance_Kind ON LedgerBalance (Kind, CaseId);
