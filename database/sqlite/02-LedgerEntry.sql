-- Written by build/Schema from database/tables/LedgerEntry.sql; change that file, not this one.
CREATE TABLE LedgerEntry
(
    CaseId TEXT NOT NULL,
    Number INT NOT NULL,
    FromAccount TEXT COLLATE NOCASE NOT NULL,
    ToAccount TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    HappenedAt TEXT NOT NULL,
    Note TEXT COLLATE NOCASE NOT NULL,
    CauseId TEXT NOT NULL,
    CorrectsNumber INT,
    RecordedById TEXT,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_LedgerEntry PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_LedgerEntry_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_LedgerEntry_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT CK_LedgerEntry_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_LedgerEntry_TwoAccounts CHECK (FromAccount <> ToAccount),
    CONSTRAINT CK_LedgerEntry_Number CHECK (Number > 0 AND (CorrectsNumber IS NULL OR CorrectsNumber < Number)),
    CONSTRAINT CK_LedgerEntry_FromAccount_Length CHECK (length(FromAccount) <= 30),
    CONSTRAINT CK_LedgerEntry_ToAccount_Length CHECK (length(ToAccount) <= 30),
    CONSTRAINT CK_LedgerEntry_Note_Length CHECK (length(Note) <= 700)
) STRICT;

CREATE INDEX IX_LedgerEntry_RecordedBy ON LedgerEntry (RecordedById);

CREATE UNIQUE INDEX UX_LedgerEntry_CorrectedOnce ON LedgerEntry (CaseId, CorrectsNumber) WHERE CorrectsNumber IS NOT NULL;
