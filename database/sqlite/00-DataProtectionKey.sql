-- Written by build/Schema from database/tables/DataProtectionKey.sql; change that file, not this one.
CREATE TABLE DataProtectionKey
(
    Id TEXT NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Xml TEXT COLLATE NOCASE NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id),
    CONSTRAINT CK_DataProtectionKey_Name_Length CHECK (length(Name) <= 100)
) STRICT;
