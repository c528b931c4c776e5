-- Written by build/Schema from database/tables/ClosureOrder.sql; change that file, not this one.
CREATE TABLE ClosureOrder
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    EffectiveFrom TEXT NOT NULL,
    LastDayOn TEXT NOT NULL,
    Terms TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_ClosureOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureOrder_Notice UNIQUE (NoticeId),
    CONSTRAINT FK_ClosureOrder_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureOrder_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrder_EffectiveOnceMade CHECK (EffectiveFrom >= MadeAt),
    CONSTRAINT CK_ClosureOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn),
    CONSTRAINT CK_ClosureOrder_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureOrder_Terms_Length CHECK (length(Terms) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureOrder_Operation ON ClosureOrder (OperationId, MadeAt);

CREATE INDEX IX_ClosureOrder_Court ON ClosureOrder (CourtCode);
