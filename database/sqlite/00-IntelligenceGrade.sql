-- Written by build/Schema from database/tables/IntelligenceGrade.sql; change that file, not this one.
CREATE TABLE IntelligenceGrade
(
    EntryId TEXT NOT NULL,
    Scheme TEXT COLLATE NOCASE NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    Assessment TEXT COLLATE NOCASE NOT NULL,
    Handling TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_IntelligenceGrade PRIMARY KEY (EntryId),
    CONSTRAINT UQ_IntelligenceGrade_Whole UNIQUE (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT CK_IntelligenceGrade_OfItsScheme CHECK ((Scheme = '3x5x2' AND Source IN ('1', '2', '3') AND Assessment IN ('A', 'B', 'C', 'D', 'E') AND Handling IN ('P', 'C'))
        OR (Scheme = '5x5x5' AND Source IN ('A', 'B', 'C', 'D', 'E') AND Assessment IN ('1', '2', '3', '4', '5') AND Handling IN ('1', '2', '3', '4', '5'))),
    CONSTRAINT CK_IntelligenceGrade_Scheme_Length CHECK (length(Scheme) <= 5),
    CONSTRAINT CK_IntelligenceGrade_Source_Length CHECK (length(Source) <= 1),
    CONSTRAINT CK_IntelligenceGrade_Assessment_Length CHECK (length(Assessment) <= 1),
    CONSTRAINT CK_IntelligenceGrade_Handling_Length CHECK (length(Handling) <= 1)
) STRICT;
