-- What became of a closure order: extended by a court, or ended by discharge, by appeal or by its last day. 2014 Act, ss. 82-84.
-- LastDayOn is the new last day of an extension, LimitOn the furthest that the law allowed it to be.
CREATE TABLE ClosureOrderChange
(
    Id                UNIQUEIDENTIFIER  NOT NULL,
    OrderId           UNIQUEIDENTIFIER  NOT NULL,
    OperationId       UNIQUEIDENTIFIER  NOT NULL,
    Kind              NVARCHAR(20)      NOT NULL,
    CourtCode         NVARCHAR(10)      NULL,
    AppliedOn         DATE              NULL,
    MadeAt            DATETIMEOFFSET(0) NOT NULL,
    MadeOn            DATE              NOT NULL,
    PreviousLastDayOn DATE              NOT NULL,
    LastDayOn         DATE              NULL,
    LimitOn           DATE              NULL,
    AuthorisedBy      NVARCHAR(100)     NULL,
    Rank              NVARCHAR(20)      NULL,
    Consulted         NVARCHAR(300)     NULL,
    Note              NVARCHAR(1000)    NULL,
    RecordedAt        DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureOrderChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureOrderChange_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureOrderChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrderChange_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrderChange_Kind CHECK (Kind IN ('Extended', 'Discharged', 'RanOut', 'Quashed')),
    CONSTRAINT CK_ClosureOrderChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureOrderChange_Extended CHECK
        (Kind <> 'Extended' OR (CourtCode IS NOT NULL AND AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Consulted IS NOT NULL
            AND LastDayOn > PreviousLastDayOn AND LastDayOn <= LimitOn)),
    CONSTRAINT CK_ClosureOrderChange_BeforeItEnded CHECK (Kind <> 'Extended' OR (AppliedOn <= MadeOn AND MadeOn <= PreviousLastDayOn))
);
GO

CREATE UNIQUE INDEX UX_ClosureOrderChange_Extended ON ClosureOrderChange (OrderId, PreviousLastDayOn) WHERE Kind = 'Extended';
GO

CREATE UNIQUE INDEX UX_ClosureOrderChange_Ended ON ClosureOrderChange (OrderId) WHERE Kind IN ('Discharged', 'RanOut', 'Quashed');
GO

CREATE INDEX IX_ClosureOrderChange_Order ON ClosureOrderChange (OrderId);
GO

CREATE INDEX IX_ClosureOrderChange_Operation ON ClosureOrderChange (OperationId, MadeAt);
GO

CREATE INDEX IX_ClosureOrderChange_Court ON ClosureOrderChange (CourtCode);
