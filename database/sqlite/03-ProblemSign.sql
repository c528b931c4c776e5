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
    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemSign_What_Length CHECK (length(What) <= 500),
    CONSTRAINT CK_ProblemSign_SeenBy_Length CHECK (length(SeenBy) <= 100)
) STRICT;

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt);
