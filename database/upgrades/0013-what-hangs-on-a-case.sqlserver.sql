-- Names of networks are unique among what one may see, which no key can tell; and cash of a restricted operation is restricted with it.
-- The program then folds the names again, and puts whoever holds such cash on the list, so that nobody loses their work.

ALTER TABLE Network DROP CONSTRAINT UQ_Network_Name;
GO

CREATE INDEX IX_Network_Name ON Network (NameKey, Id);
GO

-- Words are known by borough, so that a search reads nothing of what one may not see.
DROP TABLE KnownWord;
GO

CREATE TABLE KnownWord
(
    Subject     NVARCHAR(2)  NOT NULL,
    BoroughCode NVARCHAR(9)  NOT NULL,
    Word        NVARCHAR(40) NOT NULL,

    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, BoroughCode, Word),
    CONSTRAINT CK_KnownWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'))
);
GO

INSERT INTO KnownWord (Subject, BoroughCode, Word)
SELECT DISTINCT w.Subject, COALESCE(w.BoroughCode, works.BoroughCode), w.Word
FROM SearchWord AS w
LEFT JOIN NetworkBorough AS works ON works.NetworkId = w.SubjectId
WHERE (w.BoroughCode IS NOT NULL OR works.BoroughCode IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = w.SubjectId AND closed.LiftedAt IS NULL)
    AND NOT EXISTS
    (
        SELECT 1
        FROM OperationSeizure AS hangs
        JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId
        WHERE hangs.SeizureId = w.SubjectId AND closed.LiftedAt IS NULL
    );
GO
