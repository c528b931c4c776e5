-- Written by build/Schema from database/tables/OperationTotal.sql; change that file, not this one.
CREATE TABLE OperationTotal
(
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    Operations INT NOT NULL,
    CONSTRAINT PK_OperationTotal PRIMARY KEY (BoroughCode, Kind, Status),
    CONSTRAINT FK_OperationTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OperationTotal_Operations CHECK (Operations >= 0),
    CONSTRAINT CK_OperationTotal_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_OperationTotal_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_OperationTotal_Status_Length CHECK (length(Status) <= 20)
) STRICT;
