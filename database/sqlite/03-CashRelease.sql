-- Written by build/Schema from database/tables/CashRelease.sql; change that file, not this one.
CREATE TABLE CashRelease
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    AmountPence INT NOT NULL,
    InterestPence INT NOT NULL,
    ReleasedAt TEXT NOT NULL,
    ReleasedTo TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_CashRelease PRIMARY KEY (Id),
    CONSTRAINT FK_CashRelease_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0 AND InterestPence >= 0),
    CONSTRAINT CK_CashRelease_ReleasedTo_Length CHECK (length(ReleasedTo) <= 100),
    CONSTRAINT CK_CashRelease_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_CashRelease_Seizure ON CashRelease (SeizureId, ReleasedAt);
