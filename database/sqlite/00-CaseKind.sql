-- Written by build/Schema from database/tables/CaseKind.sql; change that file, not this one.
CREATE TABLE CaseKind
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Singular TEXT COLLATE NOCASE NOT NULL,
    Plural TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_CaseKind PRIMARY KEY (Code),
    CONSTRAINT CK_CaseKind_Code_Length CHECK (length(Code) <= 2),
    CONSTRAINT CK_CaseKind_Singular_Length CHECK (length(Singular) <= 40),
    CONSTRAINT CK_CaseKind_Plural_Length CHECK (length(Plural) <= 40)
) STRICT;
