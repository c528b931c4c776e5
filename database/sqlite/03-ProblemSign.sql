-- Written by build/Schema from database/tables/ProblemSign.sql; change that file, not this one.
CREATE TABLE ProblemSign
(
    Id TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    SeenAt TEXT NOT NULL,
    SeenOn TEXT NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SeenBy TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    RecordedById TEXT,
    TakenBackAt TEXT,
    TakenBackById TEXT,
    TakenBackWhy TEXT COLLATE NOCASE,
    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT FK_ProblemSign_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT FK_ProblemSign_TakenBackBy FOREIGN KEY (TakenBackById) REFERENCES Officer (Id),
    CONSTRAINT CK_ProblemSign_TakenBack CHECK ((TakenBackAt IS NULL AND TakenBackById IS NULL AND TakenBackWhy IS NULL)
        OR (TakenBackAt IS NOT NULL AND TakenBackById IS NOT NULL AND TakenBackWhy IS NOT NULL)),
    CONSTRAINT CK_ProblemSign_What_Length CHECK (length(What) <= 500),
    CONSTRAINT CK_ProblemSign_SeenBy_Length CHECK (length(SeenBy) <= 100),
    CONSTRAINT CK_ProblemSign_TakenBackWhy_Length CHECK (length(TakenBackWhy) <= 500)
) STRICT;

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt, TakenBackAt);

CREATE INDEX IX_ProblemSign_RecordedBy ON ProblemSign (RecordedById);

CREATE INDEX IX_ProblemSign_TakenBackBy ON ProblemSign (TakenBackById);
