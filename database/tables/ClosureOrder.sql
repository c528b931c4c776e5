-- A court's order that premises be closed. s. 80(5)-(6). The end that the order states is authoritative.
-- LastDayOn is the last London day on which the premises are closed.
CREATE TABLE ClosureOrder
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    NoticeId      UNIQUEIDENTIFIER  NOT NULL,
    OperationId   UNIQUEIDENTIFIER  NOT NULL,
    CourtCode     NVARCHAR(10)      NOT NULL,
    MadeAt        DATETIMEOFFSET(0) NOT NULL,
    MadeOn        DATE              NOT NULL,
    EffectiveFrom DATETIMEOFFSET(0) NOT NULL,
    LastDayOn     DATE              NOT NULL,
    Terms         NVARCHAR(1000)    NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt       DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ClosureOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureOrder_Notice UNIQUE (NoticeId),
    CONSTRAINT FK_ClosureOrder_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureOrder_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrder_EffectiveOnceMade CHECK (EffectiveFrom >= MadeAt),
    CONSTRAINT CK_ClosureOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn)
);
GO

CREATE INDEX IX_ClosureOrder_Operation ON ClosureOrder (OperationId, MadeAt);
GO

CREATE INDEX IX_ClosureOrder_Court ON ClosureOrder (CourtCode);
