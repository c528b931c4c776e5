-- Something seen or reported that belongs to a local problem. SeenOn is the London day it is counted on.
-- One that was taken back stays, with why, and is not counted. Who recorded it is not known of some that were logged before it was kept.
CREATE TABLE ProblemSign
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    ProblemId     UNIQUEIDENTIFIER  NOT NULL,
    SeenAt        DATETIMEOFFSET(0) NOT NULL,
    SeenOn        DATE              NOT NULL,
    What          NVARCHAR(500)     NOT NULL,
    SeenBy        NVARCHAR(100)     NOT NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,
    RecordedById  UNIQUEIDENTIFIER  NULL,
    TakenBackAt   DATETIMEOFFSET(0) NULL,
    TakenBackById UNIQUEIDENTIFIER  NULL,
    TakenBackWhy  NVARCHAR(500)     NULL,

    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT FK_ProblemSign_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT FK_ProblemSign_TakenBackBy FOREIGN KEY (TakenBackById) REFERENCES Officer (Id),
    CONSTRAINT CK_ProblemSign_TakenBack CHECK ((TakenBackAt IS NULL AND TakenBackById IS NULL AND TakenBackWhy IS NULL)
        OR (TakenBackAt IS NOT NULL AND TakenBackById IS NOT NULL AND TakenBackWhy IS NOT NULL))
);
GO

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt, TakenBackAt);
GO

CREATE INDEX IX_ProblemSign_RecordedBy ON ProblemSign (RecordedById);
GO

CREATE INDEX IX_ProblemSign_TakenBackBy ON ProblemSign (TakenBackById);
