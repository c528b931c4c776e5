-- Written by build/Schema from database/tables/SystemFact.sql; change that file, not this one.
CREATE TABLE SystemFact
(
    Name TEXT COLLATE NOCASE NOT NULL,
    Value TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SystemFact PRIMARY KEY (Name),
    CONSTRAINT CK_SystemFact_Name_Length CHECK (length(Name) <= 40),
    CONSTRAINT CK_SystemFact_Value_Length CHECK (length(Value) <= 200)
) STRICT;
