-- Something seen or reported that belongs to a local problem. SeenOn is the London day it is counted on.
CREATE TABLE ProblemSign
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    ProblemId  UNIQUEIDENTIFIER  NOT NULL,
    SeenAt     DATETIMEOFFSET(0) NOT NULL,
    SeenOn     DATE              NOT NULL,
    What       NVARCHAR(500)     NOT NULL,
    SeenBy     NVARCHAR(100)     NOT NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
);
GO

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt);
