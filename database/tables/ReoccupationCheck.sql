-- An officer looked whether premises that are or were closed by an order had been entered again.
CREATE TABLE ReoccupationCheck
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    OrderId     UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    CheckedAt   DATETIMEOFFSET(0) NOT NULL,
    CheckedBy   NVARCHAR(100)     NOT NULL,
    Found       NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(500)     NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ReoccupationCheck PRIMARY KEY (Id),
    CONSTRAINT UQ_ReoccupationCheck_CheckedAt UNIQUE (OrderId, CheckedAt),
    CONSTRAINT FK_ReoccupationCheck_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ReoccupationCheck_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ReoccupationCheck_Found CHECK (Found IN ('Secure', 'Forced', 'Occupied', 'InLawfulUse'))
);
GO

CREATE INDEX IX_ReoccupationCheck_Operation ON ReoccupationCheck (OperationId, CheckedAt);
