-- A magistrates' order that seized cash may be kept. Proceeds of Crime Act 2002, s. 295(2).
-- LastDayOn is the last day on which the order is in force, as the order says; VoidWhy says why it is not in law.
CREATE TABLE DetentionOrder
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SeizureId  UNIQUEIDENTIFIER  NOT NULL,
    CourtCode  NVARCHAR(10)      NOT NULL,
    MadeAt     DATETIMEOFFSET(0) NOT NULL,
    MadeOn     DATE              NOT NULL,
    LastDayOn  DATE              NOT NULL,
    VoidWhy    NVARCHAR(20)      NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DetentionOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionOrder_MadeAt UNIQUE (SeizureId, MadeAt),
    CONSTRAINT FK_DetentionOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_DetentionOrder_VoidWhy CHECK (VoidWhy IN ('Late', 'AfterExpiry', 'NothingToExtend', 'Court')),
    CONSTRAINT CK_DetentionOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn)
);
GO

CREATE INDEX IX_DetentionOrder_Court ON DetentionOrder (CourtCode);
