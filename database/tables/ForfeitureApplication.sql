-- An application to a magistrates' court that seized money be forfeited. Proceeds of Crime Act 2002, s. 298. Amounts are whole pence.
CREATE TABLE ForfeitureApplication
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    SeizureId      UNIQUEIDENTIFIER  NOT NULL,
    CourtCode      NVARCHAR(10)      NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    MadeAt         DATETIMEOFFSET(0) NOT NULL,
    Decision       NVARCHAR(20)      NULL,
    DecidedAt      DATETIMEOFFSET(0) NULL,
    ForfeitedPence BIGINT            NOT NULL,
    AppealedAt     DATETIMEOFFSET(0) NULL,
    AppealedBy     NVARCHAR(100)     NULL,
    AppealDecision NVARCHAR(20)      NULL,
    AppealEndedAt  DATETIMEOFFSET(0) NULL,
    Note           NVARCHAR(500)     NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ForfeitureApplication PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureApplication_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_ForfeitureApplication_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ForfeitureApplication_Amount CHECK (AmountPence > 0 AND ForfeitedPence >= 0 AND ForfeitedPence <= AmountPence),
    CONSTRAINT CK_ForfeitureApplication_Decision CHECK (Decision IN ('Forfeited', 'Refused', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_Decided CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_Forfeited CHECK (ForfeitedPence = 0 OR (Decision IS NOT NULL AND Decision = 'Forfeited')),
    CONSTRAINT CK_ForfeitureApplication_Appeal CHECK (AppealDecision IN ('Dismissed', 'Allowed', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_AppealEnd CHECK
    (
        (AppealDecision IS NULL AND AppealEndedAt IS NULL) OR (AppealDecision IS NOT NULL AND AppealEndedAt IS NOT NULL AND AppealedAt IS NOT NULL)
    )
);
GO

CREATE UNIQUE INDEX UX_ForfeitureApplication_Open ON ForfeitureApplication (SeizureId) INCLUDE (Decision) WHERE Decision IS NULL;
GO

CREATE INDEX IX_ForfeitureApplication_Seizure ON ForfeitureApplication (SeizureId, MadeAt);
GO

CREATE INDEX IX_ForfeitureApplication_Court ON ForfeitureApplication (CourtCode);
