-- What a network has of the acts of one seizure, by its share, in a stage and a financial year; whole pence. Kept with ProceedsEvent.
CREATE TABLE ProceedsPart
(
    CaseId        UNIQUEIDENTIFIER NOT NULL,
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    Stage         NVARCHAR(20)     NOT NULL,
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    Acts          INT              NOT NULL,
    AmountPence   BIGINT           NOT NULL,

    CONSTRAINT PK_ProceedsPart PRIMARY KEY (CaseId, NetworkId, Stage, FinancialYear),
    CONSTRAINT FK_ProceedsPart_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_ProceedsPart_Network FOREIGN KEY (NetworkId) REFERENCES CaseRecord (Id),
    CONSTRAINT CK_ProceedsPart_Amount CHECK (Acts > 0 AND AmountPence >= 0)
);
GO

CREATE INDEX IX_ProceedsPart_Network ON ProceedsPart (NetworkId, Stage, FinancialYear);
