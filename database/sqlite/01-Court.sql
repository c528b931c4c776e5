-- Written by build/Schema from database/tables/Court.sql; change that file, not this one.
CREATE TABLE Court
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Address TEXT COLLATE NOCASE NOT NULL,
    Postcode TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Court PRIMARY KEY (Code),
    CONSTRAINT FK_Court_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_Court_Code_Length CHECK (length(Code) <= 10),
    CONSTRAINT CK_Court_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Court_Address_Length CHECK (length(Address) <= 200),
    CONSTRAINT CK_Court_Postcode_Length CHECK (length(Postcode) <= 10),
    CONSTRAINT CK_Court_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_Court_Borough ON Court (BoroughCode);
