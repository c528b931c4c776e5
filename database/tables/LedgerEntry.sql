-- One movement of money of a case, in whole pence of sterling: what it leaves and what it enters, as database/reference/ledger-accounts.csv
-- names them. It is never changed; a mistake is put right by a later entry the other way, which says which one it corrects.
CREATE TABLE LedgerEntry
(
    CaseId         UNIQUEIDENTIFIER  NOT NULL,
    Number         INT               NOT NULL,
    FromAccount    NVARCHAR(30)      NOT NULL,
    ToAccount      NVARCHAR(30)      NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    HappenedAt     DATETIMEOFFSET(0) NOT NULL,
    Note           NVARCHAR(700)     NOT NULL,
    CauseId        UNIQUEIDENTIFIER  NOT NULL,
    CorrectsNumber INT               NULL,
    RecordedById   UNIQUEIDENTIFIER  NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_LedgerEntry PRIMARY KEY (CaseId, Number),
    CONSTRAINT FK_LedgerEntry_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_LedgerEntry_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT CK_LedgerEntry_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_LedgerEntry_TwoAccounts CHECK (FromAccount <> ToAccount),
    CONSTRAINT CK_LedgerEntry_Number CHECK (Number > 0 AND (CorrectsNumber IS NULL OR CorrectsNumber < Number))
);
GO

CREATE INDEX IX_LedgerEntry_RecordedBy ON LedgerEntry (RecordedById);
GO

CREATE UNIQUE INDEX UX_LedgerEntry_CorrectedOnce ON LedgerEntry (CaseId, CorrectsNumber) WHERE CorrectsNumber IS NOT NULL;
