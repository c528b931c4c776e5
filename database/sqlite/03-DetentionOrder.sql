-- Written by build/Schema from database/tables/DetentionOrder.sql; change that file, not this one.
CREATE TABLE DetentionOrder
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    LastDayOn TEXT NOT NULL,
    VoidWhy TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_DetentionOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionOrder_MadeAt UNIQUE (SeizureId, MadeAt),
    CONSTRAINT FK_DetentionOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_DetentionOrder_VoidWhy CHECK (VoidWhy IN ('Late', 'AfterExpiry', 'NothingToExtend', 'Court')),
    CONSTRAINT CK_DetentionOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn),
    CONSTRAINT CK_DetentionOrder_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_DetentionOrder_VoidWhy_Length CHECK (length(VoidWhy) <= 20)
) STRICT;

CREATE INDEX IX_DetentionOrder_Court ON DetentionOrder (CourtCode);
