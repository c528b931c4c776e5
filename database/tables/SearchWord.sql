-- A word by which a case is found: folded, one row a word.
-- OrderedAt is when the thing began, so that the newest is found first. BoroughCode, where it has just one, spares opening those of other boroughs.
CREATE TABLE SearchWord
(
    Subject     NVARCHAR(2)       NOT NULL,
    Word        NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OrderedAt   DATETIMEOFFSET(0) NOT NULL,
    SubjectId   UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,

    CONSTRAINT PK_SearchWord PRIMARY KEY (SubjectId, Word)
);
GO

CREATE INDEX IX_SearchWord_Newest ON SearchWord (Subject, Word, OrderedAt, SubjectId, BoroughCode);
