-- How many operations of a kind a borough has in a status: a kept total, moved in the transaction that moves the case.
CREATE TABLE OperationTotal
(
    BoroughCode NVARCHAR(9)  NOT NULL,
    Kind        NVARCHAR(30) NOT NULL,
    Status      NVARCHAR(20) NOT NULL,
    Operations  INT          NOT NULL,

    CONSTRAINT PK_OperationTotal PRIMARY KEY (BoroughCode, Kind, Status),
    CONSTRAINT FK_OperationTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OperationTotal_Operations CHECK (Operations >= 0)
);
