-- Written by build/Schema from database/tables/Borough.sql; change that file, not this one.
CREATE TABLE Borough
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Abbreviation TEXT COLLATE NOCASE NOT NULL,
    TileRow INT NOT NULL,
    TileColumn INT NOT NULL,
    CONSTRAINT PK_Borough PRIMARY KEY (Code),
    CONSTRAINT UQ_Borough_Name UNIQUE (Name),
    CONSTRAINT CK_Borough_Code_Length CHECK (length(Code) <= 9),
    CONSTRAINT CK_Borough_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Borough_Abbreviation_Length CHECK (length(Abbreviation) <= 3)
) STRICT;
