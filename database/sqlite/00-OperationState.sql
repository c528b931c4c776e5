-- Written by build/Schema from database/tables/OperationState.sql; change that file, not this one.
CREATE TABLE OperationState
(
    Kind TEXT COLLATE NOCASE NOT NULL,
    Code TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_OperationState PRIMARY KEY (Kind, Code),
    CONSTRAINT CK_OperationState_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_OperationState_Code_Length CHECK (length(Code) <= 20)
) STRICT;
