-- A local problem came to a stage of its work: the first when it was recorded, another each time it was moved on or back.
CREATE TABLE ProblemMove
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    ProblemId UNIQUEIDENTIFIER  NOT NULL,
    Stage     NVARCHAR(20)      NOT NULL,
    MovedAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ProblemMove PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemMove_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemMove_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment'))
);
GO

CREATE INDEX IX_ProblemMove_Problem ON ProblemMove (ProblemId, MovedAt);
