-- Written by build/Schema from database/tables/CaseMarking.sql; change that file, not this one.
CREATE TABLE CaseMarking
(
    SubjectId TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Mark TEXT COLLATE NOCASE NOT NULL,
    Caveat TEXT COLLATE NOCASE,
    OldMark TEXT COLLATE NOCASE,
    MarkedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseMarking PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseMarking_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_CaseMarking_Reference UNIQUE (Reference),
    CONSTRAINT CK_CaseMarking_Mark CHECK (Mark IN ('Official', 'OfficialSensitive')),
    CONSTRAINT CK_CaseMarking_CaveatOfSensitive CHECK (Caveat IS NULL OR Mark = 'OfficialSensitive'),
    CONSTRAINT CK_CaseMarking_OldMark CHECK (OldMark IS NULL OR OldMark IN ('NotProtectivelyMarked', 'Protect', 'Restricted', 'Confidential')),
    CONSTRAINT CK_CaseMarking_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseMarking_Mark_Length CHECK (length(Mark) <= 20),
    CONSTRAINT CK_CaseMarking_Caveat_Length CHECK (length(Caveat) <= 100),
    CONSTRAINT CK_CaseMarking_OldMark_Length CHECK (length(OldMark) <= 30)
) STRICT;
