-- Written by build/Schema from database/tables/ClosureNotice.sql; change that file, not this one.
CREATE TABLE ClosureNotice
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Premises TEXT COLLATE NOCASE NOT NULL,
    PremisesKey TEXT COLLATE NOCASE NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE NOT NULL,
    Rank TEXT COLLATE NOCASE,
    IssuedAt TEXT NOT NULL,
    Hours INT NOT NULL,
    ServedAt TEXT NOT NULL,
    ServedBy TEXT COLLATE NOCASE NOT NULL,
    ServedWhere TEXT COLLATE NOCASE NOT NULL,
    CourtCode TEXT COLLATE NOCASE,
    ListedAt TEXT,
    EndedAt TEXT,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    AuthoriserNumber TEXT COLLATE NOCASE,
    Issuer TEXT COLLATE NOCASE NOT NULL,
    IssuerName TEXT COLLATE NOCASE,
    CONSTRAINT PK_ClosureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNotice_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureNotice_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureNotice_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND (Issuer <> 'Police' OR Rank = 'Superintendent'))),
    CONSTRAINT CK_ClosureNotice_Issuer CHECK (Issuer IN ('Police', 'Council', 'HousingProvider')),
    CONSTRAINT CK_ClosureNotice_RankOfPolice CHECK (Issuer <> 'Police' OR Rank IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_IssuerNamed CHECK (Issuer = 'Police' OR IssuerName IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_ServedAfterIssue CHECK (ServedAt >= IssuedAt),
    CONSTRAINT CK_ClosureNotice_EndsAfterService CHECK (EndedAt IS NULL OR EndedAt >= ServedAt),
    CONSTRAINT CK_ClosureNotice_Premises_Length CHECK (length(Premises) <= 200),
    CONSTRAINT CK_ClosureNotice_PremisesKey_Length CHECK (length(PremisesKey) <= 200),
    CONSTRAINT CK_ClosureNotice_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureNotice_ServedBy_Length CHECK (length(ServedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_ServedWhere_Length CHECK (length(ServedWhere) <= 300),
    CONSTRAINT CK_ClosureNotice_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureNotice_AuthoriserNumber_Length CHECK (length(AuthoriserNumber) <= 20),
    CONSTRAINT CK_ClosureNotice_Issuer_Length CHECK (length(Issuer) <= 20),
    CONSTRAINT CK_ClosureNotice_IssuerName_Length CHECK (length(IssuerName) <= 150)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureNotice_InForce ON ClosureNotice (OperationId, PremisesKey) WHERE EndedAt IS NULL;

CREATE INDEX IX_ClosureNotice_Operation ON ClosureNotice (OperationId, ServedAt);

CREATE INDEX IX_ClosureNotice_Court ON ClosureNotice (CourtCode);

CREATE INDEX IX_ClosureNotice_Premises ON ClosureNotice (PremisesKey, ServedAt);
