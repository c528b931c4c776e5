-- A postcode of London and the ward that it lies in, from the file that an administrator loaded last. Code is without its blank: N226JR.
CREATE TABLE Postcode
(
    Code        NVARCHAR(7) NOT NULL,
    BoroughCode NVARCHAR(9) NOT NULL,
    WardCode    NVARCHAR(9) NOT NULL,

    CONSTRAINT PK_Postcode PRIMARY KEY (Code),
    CONSTRAINT FK_Postcode_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code)
);
GO

CREATE INDEX IX_Postcode_Ward ON Postcode (BoroughCode, WardCode);
