-- A magistrates' court that a closure or a cash application may be heard in. Reference: database/reference/magistrates-courts.csv.
CREATE TABLE Court
(
    Code        NVARCHAR(10)  NOT NULL,
    Name        NVARCHAR(100) NOT NULL,
    Address     NVARCHAR(200) NOT NULL,
    Postcode    NVARCHAR(10)  NOT NULL,
    BoroughCode NVARCHAR(9)   NOT NULL,

    CONSTRAINT PK_Court PRIMARY KEY (Code),
    CONSTRAINT FK_Court_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_Court_Borough ON Court (BoroughCode);
