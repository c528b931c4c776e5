-- Names of networks are unique among what one may see, which no key can tell; and cash of a restricted operation is restricted with it.
-- The program then folds the names again, and puts whoever holds such cash on the list, so that nobody loses their work.

CREATE TABLE Network_0013
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    Drugs TEXT COLLATE NOCASE NOT NULL,
    Level INT NOT NULL,
    Summary TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    IdentifiedOn TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3)),
    CONSTRAINT CK_Network_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Network_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Network_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Network_Drugs_Length CHECK (length(Drugs) <= 200),
    CONSTRAINT CK_Network_Summary_Length CHECK (length(Summary) <= 1000),
    CONSTRAINT CK_Network_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

INSERT INTO Network_0013 (Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt, Version)
SELECT Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt, Version
FROM Network;

DROP TABLE Network;
ALTER TABLE Network_0013 RENAME TO Network;

CREATE INDEX IX_Network_Owner ON Network (OwnerId);

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);

CREATE INDEX IX_Network_Name ON Network (NameKey, Id);

-- Words are known by borough, so that a search reads nothing of what one may not see.
DROP TABLE KnownWord;

CREATE TABLE KnownWord
(
    Subject TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Word TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, BoroughCode, Word),
    CONSTRAINT CK_KnownWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP')),
    CONSTRAINT CK_KnownWord_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_KnownWord_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_KnownWord_Word_Length CHECK (length(Word) <= 40)
) STRICT;

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
