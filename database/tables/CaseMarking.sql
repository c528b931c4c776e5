-- How a case is marked under the Government Security Classifications, where that differs from
-- how its kind begins, with the caveat on its handling; and the protective mark (GPMS) that an old record carried, kept as it was. One row a case, by its reference,
-- so that what a page shows is looked up by what it shows.
CREATE TABLE CaseMarking
(
    SubjectId UNIQUEIDENTIFIER  NOT NULL,
    Reference NVARCHAR(20)      NOT NULL,
    Mark      NVARCHAR(20)      NOT NULL,
    Caveat    NVARCHAR(100)     NULL,
    OldMark   NVARCHAR(30)      NULL,
    MarkedAt  DATETIMEOFFSET(0) NOT NULL,
    Version   INT               NOT NULL,

    CONSTRAINT PK_CaseMarking PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseMarking_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_CaseMarking_Reference UNIQUE (Reference),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential'))
);
