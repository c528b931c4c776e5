-- Written by build/Schema from database/tables/ReoccupationCheck.sql; change that file, not this one.
CREATE TABLE ReoccupationCheck
(
    Id TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CheckedAt TEXT NOT NULL,
    CheckedBy TEXT COLLATE NOCASE NOT NULL,
    Found TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ReoccupationCheck PRIMARY KEY (Id),
    CONSTRAINT UQ_ReoccupationCheck_CheckedAt UNIQUE (OrderId, CheckedAt),
    CONSTRAINT FK_ReoccupationCheck_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ReoccupationCheck_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ReoccupationCheck_Found CHECK (Found IN ('Secure', 'Forced', 'Occupied', 'InLawfulUse')),
    CONSTRAINT CK_ReoccupationCheck_CheckedBy_Length CHECK (length(CheckedBy) <= 100),
    CONSTRAINT CK_ReoccupationCheck_Found_Length CHECK (length(Found) <= 20),
    CONSTRAINT CK_ReoccupationCheck_Note_Length CHECK (length(Note) <= 500)
) STRICT;

CREATE INDEX IX_ReoccupationCheck_Operation ON ReoccupationCheck (OperationId, CheckedAt);
