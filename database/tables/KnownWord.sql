-- Every word that something of a subject was ever found by, once, so that the beginning of a word finds the whole one.
CREATE TABLE KnownWord
(
    Subject NVARCHAR(2)  NOT NULL,
    Word    NVARCHAR(40) NOT NULL,

    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, Word),
    CONSTRAINT CK_KnownWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'))
);
