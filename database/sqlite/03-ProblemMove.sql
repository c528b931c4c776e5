-- Written by build/Schema from database/tables/ProblemMove.sql; change that file, not this one.
CREATE TABLE ProblemMove
(
    Id TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    MovedAt TEXT NOT NULL,
    CONSTRAINT PK_ProblemMove PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemMove_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemMove_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_ProblemMove_Stage_Length CHECK (length(Stage) <= 20)
) STRICT;

CREATE INDEX IX_ProblemMove_Problem ON ProblemMove (ProblemId, MovedAt);
