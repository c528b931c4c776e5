-- Written by build/Schema from database/tables/OperationProblem.sql; change that file, not this one.
CREATE TABLE OperationProblem
(
    OperationId TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationProblem PRIMARY KEY (OperationId, ProblemId),
    CONSTRAINT FK_OperationProblem_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationProblem_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
) STRICT;

CREATE INDEX IX_OperationProblem_Problem ON OperationProblem (ProblemId, OperationId);
