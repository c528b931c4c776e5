-- A word by which somebody who serves the borough finds something of a subject there that is not restricted, once, so that the beginning of a word finds the whole one.
-- What one may not see is not here, so that a search reads nothing of it.
CREATE TABLE KnownWord
(
    Subject     NVARCHAR(2)  NOT NULL,
    BoroughCode NVARCHAR(9)  NOT NULL,
    Word        NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,

    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, BoroughCode, Word)
);
