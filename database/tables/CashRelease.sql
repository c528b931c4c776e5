-- Seized cash given back, in part or whole, and with what interest. Amounts are whole pence.
CREATE TABLE CashRelease
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    SeizureId     UNIQUEIDENTIFIER  NOT NULL,
    AmountPence   BIGINT            NOT NULL,
    InterestPence BIGINT            NOT NULL,
    ReleasedAt    DATETIMEOFFSET(0) NOT NULL,
    ReleasedTo    NVARCHAR(100)     NOT NULL,
    Why           NVARCHAR(500)     NOT NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_CashRelease PRIMARY KEY (Id),
    CONSTRAINT FK_CashRelease_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0 AND InterestPence >= 0)
);
GO

CREATE INDEX IX_CashRelease_Seizure ON CashRelease (SeizureId, ReleasedAt);
