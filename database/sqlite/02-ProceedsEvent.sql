-- Written by build/Schema from database/tables/ProceedsEvent.sql; change that file, not this one.
CREATE TABLE ProceedsEvent
(
    CaseId TEXT NOT NULL,
    Number INT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    HappenedAt TEXT NOT NULL,
    HappenedOn TEXT NOT NULL,
    FinancialYear INT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    CONSTRAINT PK_ProceedsEvent PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_ProceedsEvent_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsEvent_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_ProceedsEvent_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ProceedsEvent_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_ProceedsEvent_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_ProceedsEvent_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ProceedsEvent_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

CREATE INDEX IX_ProceedsEvent_Stage ON ProceedsEvent (Stage, FinancialYear, HappenedAt, CaseId, Number);

CREATE INDEX IX_ProceedsEvent_BoroughStage ON ProceedsEvent (BoroughCode, Stage, FinancialYear, HappenedAt, CaseId, Number);
