-- A notice closing premises, from its issue until a court decides or it is cancelled.
-- Issuer is who issued it: the police, a council or a housing provider, who have no rank.
-- Anti-social Behaviour, Crime and Policing Act 2014, s. 76; before 20 October 2014 the Anti-social Behaviour Act 2003, s. 1.
CREATE TABLE ClosureNotice
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Premises     NVARCHAR(200)     NOT NULL,
    PremisesKey  NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AuthorisedBy NVARCHAR(100)     NOT NULL,
    Rank         NVARCHAR(20)      NULL,
    IssuedAt     DATETIMEOFFSET(0) NOT NULL,
    Hours        INT               NOT NULL,
    ServedAt     DATETIMEOFFSET(0) NOT NULL,
    ServedBy     NVARCHAR(100)     NOT NULL,
    ServedWhere  NVARCHAR(300)     NOT NULL,
    CourtCode    NVARCHAR(10)      NULL,
    ListedAt     DATETIMEOFFSET(0) NULL,
    EndedAt      DATETIMEOFFSET(0) NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,
    Version      INT               NOT NULL,
    AuthoriserNumber NVARCHAR(20)      NULL,
    Issuer           NVARCHAR(20)      NOT NULL,
    IssuerName       NVARCHAR(150)     NULL,

    CONSTRAINT PK_ClosureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNotice_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureNotice_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureNotice_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND (Issuer <> 'Police' OR Rank = 'Superintendent'))),
    CONSTRAINT CK_ClosureNotice_Issuer CHECK (Issuer IN ('Police', 'Council', 'HousingProvider')),
    CONSTRAINT CK_ClosureNotice_RankOfPolice CHECK (Issuer <> 'Police' OR Rank IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_IssuerNamed CHECK (Issuer = 'Police' OR IssuerName IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_ServedAfterIssue CHECK (ServedAt >= IssuedAt),
    CONSTRAINT CK_ClosureNotice_EndsAfterService CHECK (EndedAt IS NULL OR EndedAt >= ServedAt)
);
GO

CREATE UNIQUE INDEX UX_ClosureNotice_InForce ON ClosureNotice (OperationId, PremisesKey) INCLUDE (EndedAt) WHERE EndedAt IS NULL;
GO

CREATE INDEX IX_ClosureNotice_Operation ON ClosureNotice (OperationId, ServedAt);
GO

CREATE INDEX IX_ClosureNotice_Court ON ClosureNotice (CourtCode);
GO

CREATE INDEX IX_ClosureNotice_Premises ON ClosureNotice (PremisesKey, ServedAt);
