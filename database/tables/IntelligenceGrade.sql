-- The grading of one intelligence entry, made once. Under 3x5x2: source 1 to 3, assessment A to E, handling P or C. Under 5x5x5, until it was replaced:
-- source A to E, assessment 1 to 5, handling 1 to 5. The entry repeats it and refers to all of it, so that neither can be changed while the other stands.
CREATE TABLE IntelligenceGrade
(
    EntryId    UNIQUEIDENTIFIER NOT NULL,
    Scheme     NVARCHAR(5)      NOT NULL,
    Source     NVARCHAR(1)      NOT NULL,
    Assessment NVARCHAR(1)      NOT NULL,
    Handling   NVARCHAR(1)      NOT NULL,

    CONSTRAINT PK_IntelligenceGrade PRIMARY KEY (EntryId),
    CONSTRAINT UQ_IntelligenceGrade_Whole UNIQUE (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT CK_IntelligenceGrade_OfItsScheme CHECK
    (
        (Scheme = '3x5x2' AND Source IN ('1', '2', '3') AND Assessment IN ('A', 'B', 'C', 'D', 'E') AND Handling IN ('P', 'C'))
        OR (Scheme = '5x5x5' AND Source IN ('A', 'B', 'C', 'D', 'E') AND Assessment IN ('1', '2', '3', '4', '5') AND Handling IN ('1', '2', '3', '4', '5'))
    )
);
