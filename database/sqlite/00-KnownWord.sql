-- Written by build/Schema from database/tables/KnownWord.sql; change that file, not this one.
CREATE TABLE KnownWord
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, BoroughCode, Word),
    CONSTRAINT CK_KnownWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_KnownWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_KnownWord_Word_Length CHECK (length(Word) <= 40)
) STRICT;
