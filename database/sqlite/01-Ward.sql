-- Written by build/Schema from database/tables/Ward.sql; change that file, not this one.
CREATE TABLE Ward
(
    Code TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Ward PRIMARY KEY (Code),
    CONSTRAINT FK_Ward_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT UQ_Ward_Name UNIQUE (BoroughCode, NameKey),
    CONSTRAINT UQ_Ward_Borough UNIQUE (BoroughCode, Code),
    CONSTRAINT CK_Ward_Code_Length CHECK (length(Code) <= 9),
    CONSTRAINT CK_Ward_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Ward_Name_Length CHECK (length(Name) <= 80),
    CONSTRAINT CK_Ward_NameKey_Length CHECK (length(NameKey) <= 80)
) STRICT;
