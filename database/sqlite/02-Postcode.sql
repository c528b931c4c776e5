-- Written by build/Schema from database/tables/Postcode.sql; change that file, not this one.
CREATE TABLE Postcode
(
    Code TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Postcode PRIMARY KEY (Code),
    CONSTRAINT FK_Postcode_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT CK_Postcode_Code_Length CHECK (length(Code) <= 7),
    CONSTRAINT CK_Postcode_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Postcode_WardCode_Length CHECK (length(WardCode) <= 9)
) STRICT;

CREATE INDEX IX_Postcode_Ward ON Postcode (BoroughCode, WardCode);
