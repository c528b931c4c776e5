-- A police operation against drug supply: one case, of one kind, in one ward.
-- NextDueAt, NextDueOn (of a clock that counts days) and NextDue repeat the earliest open deadline, kept by the room Deadlines in the same transaction.
-- DueOrder is the case's place in a list by deadline: the seconds from 1970 to NextDueAt, or, where nothing is due, a trillion less those to StartedAt,
-- so that what is due comes first and the newest of the others next.
CREATE TABLE Operation
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    Reference   NVARCHAR(20)      NOT NULL,
    Kind        NVARCHAR(30)      NOT NULL,
    Name        NVARCHAR(60)      NOT NULL,
    NameKey     NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    BoroughCode NVARCHAR(9)       NOT NULL,
    WardCode    NVARCHAR(9)       NOT NULL,
    Place       NVARCHAR(200)     NOT NULL,
    PlaceKey    NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OfficerId   UNIQUEIDENTIFIER  NOT NULL,
    Unit        NVARCHAR(100)     NOT NULL,
    StartedAt   DATETIMEOFFSET(0) NOT NULL,
    Harm        NVARCHAR(1000)    NOT NULL,
    Status      NVARCHAR(20)      NOT NULL,
    NextDueAt   DATETIMEOFFSET(0) NULL,
    NextDueOn   DATE              NULL,
    NextDue     NVARCHAR(100)     NULL,
    DueOrder    BIGINT            NOT NULL,
    Outcome     NVARCHAR(200)     NULL,
    ClosedAt    DATETIMEOFFSET(0) NULL,
    LoggedAt    DATETIMEOFFSET(0) NOT NULL,
    LoggedById  UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT FK_Operation_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_State FOREIGN KEY (Kind, Status) REFERENCES OperationState (Kind, Code),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL),
    CONSTRAINT CK_Operation_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000))
);
GO

CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);
GO

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);
GO

CREATE INDEX IX_Operation_Newest ON Operation (StartedAt, Id);
GO

CREATE INDEX IX_Operation_Due ON Operation (DueOrder, Id);
GO

CREATE INDEX IX_Operation_StatusNewest ON Operation (Status, StartedAt, Id);
GO

CREATE INDEX IX_Operation_StatusDue ON Operation (Status, DueOrder, Id);
GO

CREATE INDEX IX_Operation_BoroughNewest ON Operation (BoroughCode, StartedAt, Id);
GO

CREATE INDEX IX_Operation_BoroughDue ON Operation (BoroughCode, DueOrder, Id);
GO

CREATE INDEX IX_Operation_BoroughStatusNewest ON Operation (BoroughCode, Status, StartedAt, Id);
GO

CREATE INDEX IX_Operation_BoroughStatusDue ON Operation (BoroughCode, Status, DueOrder, Id);
GO

CREATE INDEX IX_Operation_BoroughOfficer ON Operation (BoroughCode, OfficerId, StartedAt, Id);
GO

CREATE INDEX IX_Operation_OfficerNewest ON Operation (OfficerId, StartedAt, Id);
GO

CREATE INDEX IX_Operation_OfficerDue ON Operation (OfficerId, DueOrder, Id);
GO

CREATE INDEX IX_Operation_State ON Operation (Kind, Status);
GO

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey, StartedAt, Id);
GO

CREATE INDEX IX_Operation_Name ON Operation (NameKey, StartedAt, Id);
