-- Written by build/Schema from database/tables/SearchWord.sql; change that file, not this one.
CREATE TABLE SearchWord
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    OrderedAt TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    CONSTRAINT PK_SearchWord PRIMARY KEY (SubjectId, Word),
    CONSTRAINT CK_SearchWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_SearchWord_Word_Length CHECK (length(Word) <= 40),
    CONSTRAINT CK_SearchWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_SearchWord_Newest ON SearchWord (Subject, Word, OrderedAt, SubjectId, BoroughCode);
