-- An operation is part of the response to a local problem.
CREATE TABLE OperationProblem
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    ProblemId   UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationProblem PRIMARY KEY (OperationId, ProblemId),
    CONSTRAINT FK_OperationProblem_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationProblem_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
);
GO

CREATE INDEX IX_OperationProblem_Problem ON OperationProblem (ProblemId, OperationId);
