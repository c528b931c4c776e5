-- What followed an order that has ended: whether costs were applied for, and the review of what it achieved, 30 days on.
-- 2014 Act, s. 88. Complaints are those of the three months before and after.
CREATE TABLE ClosureAftermath
(
    OrderId          UNIQUEIDENTIFIER  NOT NULL,
    OperationId      UNIQUEIDENTIFIER  NOT NULL,
    CostsSettledAt   DATETIMEOFFSET(0) NULL,
    CostsPence       BIGINT            NULL,
    ReviewedAt       DATETIMEOFFSET(0) NULL,
    ReviewedBy       NVARCHAR(100)     NULL,
    ComplaintsBefore INT               NULL,
    ComplaintsAfter  INT               NULL,
    Reoccupied       NVARCHAR(10)      NULL,
    Assessment       NVARCHAR(1000)    NULL,

    CONSTRAINT PK_ClosureAftermath PRIMARY KEY (OrderId),
    CONSTRAINT FK_ClosureAftermath_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureAftermath_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureAftermath_Costs CHECK (CostsPence IS NULL OR (CostsPence > 0 AND CostsSettledAt IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_Reoccupied CHECK (Reoccupied IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_ClosureAftermath_Complaints CHECK (ComplaintsBefore >= 0 AND ComplaintsAfter >= 0),
    CONSTRAINT CK_ClosureAftermath_Reviewed CHECK
        (ReviewedAt IS NULL OR (ReviewedBy IS NOT NULL AND Reoccupied IS NOT NULL AND Assessment IS NOT NULL AND ComplaintsBefore IS NOT NULL AND ComplaintsAfter IS NOT NULL))
);
GO

CREATE INDEX IX_ClosureAftermath_Operation ON ClosureAftermath (OperationId);
