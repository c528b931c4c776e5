-- Written by build/Schema from database/tables/ForfeitureApplication.sql; change that file, not this one.
CREATE TABLE ForfeitureApplication
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    MadeAt TEXT NOT NULL,
    Decision TEXT COLLATE NOCASE,
    DecidedAt TEXT,
    ForfeitedPence INT NOT NULL,
    AppealedAt TEXT,
    AppealedBy TEXT COLLATE NOCASE,
    AppealDecision TEXT COLLATE NOCASE,
    AppealEndedAt TEXT,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ForfeitureApplication PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureApplication_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_ForfeitureApplication_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ForfeitureApplication_Amount CHECK (AmountPence > 0 AND ForfeitedPence >= 0 AND ForfeitedPence <= AmountPence),
    CONSTRAINT CK_ForfeitureApplication_Decision CHECK (Decision IN ('Forfeited', 'Refused', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_Decided CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_Forfeited CHECK (ForfeitedPence = 0 OR (Decision IS NOT NULL AND Decision = 'Forfeited')),
    CONSTRAINT CK_ForfeitureApplication_Appeal CHECK (AppealDecision IN ('Dismissed', 'Allowed', 'Withdrawn')),
    CONSTRAINT CK_ForfeitureApplication_AppealEnd CHECK ((AppealDecision IS NULL AND AppealEndedAt IS NULL) OR (AppealDecision IS NOT NULL AND AppealEndedAt IS NOT NULL AND AppealedAt IS NOT NULL)),
    CONSTRAINT CK_ForfeitureApplication_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ForfeitureApplication_Decision_Length CHECK (length(Decision) <= 20),
    CONSTRAINT CK_ForfeitureApplication_AppealedBy_Length CHECK (length(AppealedBy) <= 100),
    CONSTRAINT CK_ForfeitureApplication_AppealDecision_Length CHECK (length(AppealDecision) <= 20),
    CONSTRAINT CK_ForfeitureApplication_Note_Length CHECK (length(Note) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_ForfeitureApplication_Open ON ForfeitureApplication (SeizureId) WHERE Decision IS NULL;

CREATE INDEX IX_ForfeitureApplication_Seizure ON ForfeitureApplication (SeizureId, MadeAt);

CREATE INDEX IX_ForfeitureApplication_Court ON ForfeitureApplication (CourtCode);
