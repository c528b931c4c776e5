-- A police operation against drug supply: one case, of one kind, in one ward.
-- NextDueAt, NextDueOn (of a clock that counts days) and NextDue repeat the earliest open deadline, kept by the room Deadlines in the same transaction.
CREATE TABLE Operation
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    Reference   NVARCHAR(20)      NOT NULL,
    Kind        NVARCHAR(30)      NOT NULL,
    Name        NVARCHAR(60)      NOT NULL,
    NameKey     NVARCHAR(60)      NOT NULL,
    BoroughCode NVARCHAR(9)       NOT NULL,
    WardCode    NVARCHAR(9)       NOT NULL,
    Place       NVARCHAR(200)     NOT NULL,
    PlaceKey    NVARCHAR(200)     NOT NULL,
    OfficerId   UNIQUEIDENTIFIER  NOT NULL,
    Unit        NVARCHAR(100)     NOT NULL,
    StartedAt   DATETIMEOFFSET(0) NOT NULL,
    Harm        NVARCHAR(1000)    NOT NULL,
    Status      NVARCHAR(20)      NOT NULL,
    NextDueAt   DATETIMEOFFSET(0) NULL,
    NextDueOn   DATE              NULL,
    NextDue     NVARCHAR(100)     NULL,
    Outcome     NVARCHAR(200)     NULL,
    ClosedAt    DATETIMEOFFSET(0) NULL,
    LoggedAt    DATETIMEOFFSET(0) NOT NULL,
    LoggedById  UNIQUEIDENTIFIER  NOT NULL,
    Version     INT               NOT NULL,

    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Operation_Kind CHECK (Kind IN ('CrackHouseClosure', 'OpenMarket', 'CannabisFactory')),
    CONSTRAINT CK_Operation_Status CHECK (Status IN ('Live', 'NoticeServed', 'Adjourned', 'OrderInForce', 'Refused', 'Closed')),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL)
);
GO

CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);
GO

CREATE INDEX IX_Operation_BoroughStatus ON Operation (BoroughCode, Status, StartedAt);
GO

CREATE INDEX IX_Operation_Officer ON Operation (OfficerId, StartedAt);
GO

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);
GO

CREATE INDEX IX_Operation_Started ON Operation (StartedAt, Id);
GO

CREATE INDEX IX_Operation_NextDue ON Operation (NextDueAt, Id);
GO

CREATE INDEX IX_Operation_Name ON Operation (NameKey);
GO

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey);
