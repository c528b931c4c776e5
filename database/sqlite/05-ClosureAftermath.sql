-- Written by build/Schema from database/tables/ClosureAftermath.sql; change that file, not this one.
CREATE TABLE ClosureAftermath
(
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CostsSettledAt TEXT,
    CostsPence INT,
    ReviewedAt TEXT,
    ReviewedBy TEXT COLLATE NOCASE,
    ComplaintsBefore INT,
    ComplaintsAfter INT,
    Reoccupied TEXT COLLATE NOCASE,
    Assessment TEXT COLLATE NOCASE,
    CONSTRAINT PK_ClosureAftermath PRIMARY KEY (OrderId),
    CONSTRAINT FK_ClosureAftermath_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureAftermath_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureAftermath_Costs CHECK (CostsPence IS NULL OR (CostsPence > 0 AND CostsSettledAt IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_Reoccupied CHECK (Reoccupied IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_ClosureAftermath_Complaints CHECK (ComplaintsBefore >= 0 AND ComplaintsAfter >= 0),
    CONSTRAINT CK_ClosureAftermath_Reviewed CHECK (ReviewedAt IS NULL OR (ReviewedBy IS NOT NULL AND Reoccupied IS NOT NULL AND Assessment IS NOT NULL AND ComplaintsBefore IS NOT NULL AND ComplaintsAfter IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_ReviewedBy_Length CHECK (length(ReviewedBy) <= 100),
    CONSTRAINT CK_ClosureAftermath_Reoccupied_Length CHECK (length(Reoccupied) <= 10),
    CONSTRAINT CK_ClosureAftermath_Assessment_Length CHECK (length(Assessment) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureAftermath_Operation ON ClosureAftermath (OperationId);
