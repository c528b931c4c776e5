-- One act under the Proceeds of Crime Act as the figures count it: which stage the money reached, when and in what amount, in whole pence.
-- Stages are of the same money and are never added together. Kept from the case's record and its ledger, in the same transaction.
CREATE TABLE ProceedsEvent
(
    CaseId        UNIQUEIDENTIFIER  NOT NULL,
    Number        INT               NOT NULL,
    Stage         NVARCHAR(20)      NOT NULL,
    HappenedAt    DATETIMEOFFSET(0) NOT NULL,
    HappenedOn    DATE              NOT NULL,
    FinancialYear INT               NOT NULL,
    BoroughCode   NVARCHAR(9)       NOT NULL,
    Kind          NVARCHAR(20)      NOT NULL,
    Unit          NVARCHAR(100)     NOT NULL,
    AmountPence   BIGINT            NOT NULL,

    CONSTRAINT PK_ProceedsEvent PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_ProceedsEvent_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsEvent_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsEvent_Amount CHECK (AmountPence > 0)
);
GO

CREATE INDEX IX_ProceedsEvent_Stage ON ProceedsEvent (Stage, FinancialYear, HappenedAt, CaseId, Number);
GO

CREATE INDEX IX_ProceedsEvent_BoroughStage ON ProceedsEvent (BoroughCode, Stage, FinancialYear, HappenedAt, CaseId, Number);
