-- Written by build/Schema from database/tables/DisruptionClaim.sql; change that file, not this one.
CREATE TABLE DisruptionClaim
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    NetworkId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    HappenedOn TEXT NOT NULL,
    Level TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    ClaimantId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    ClaimedAt TEXT NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    DecidedLevel TEXT COLLATE NOCASE,
    DecidedById TEXT,
    DecidedAt TEXT,
    Reasons TEXT COLLATE NOCASE,
    Version INT NOT NULL,
    CONSTRAINT PK_DisruptionClaim PRIMARY KEY (Id),
    CONSTRAINT UQ_DisruptionClaim_Reference UNIQUE (Reference),
    CONSTRAINT FK_DisruptionClaim_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_DisruptionClaim_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_DisruptionClaim_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptionClaim_Claimant FOREIGN KEY (ClaimantId) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaim_DecidedBy FOREIGN KEY (DecidedById) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaim_Day FOREIGN KEY (HappenedOn) REFERENCES Day (DayOn),
    CONSTRAINT CK_DisruptionClaim_Level CHECK (Level IN ('Major', 'Moderate', 'Minor', 'None', 'Negative')),
    CONSTRAINT CK_DisruptionClaim_DecidedLevel CHECK (DecidedLevel IS NULL OR DecidedLevel IN ('Major', 'Moderate', 'Minor', 'None', 'Negative')),
    CONSTRAINT CK_DisruptionClaim_Status CHECK (Status IN ('Waiting', 'Confirmed', 'Rejected', 'Withdrawn')),
    CONSTRAINT CK_DisruptionClaim_Decision CHECK ((Status IN ('Waiting', 'Withdrawn') AND DecidedById IS NULL AND DecidedAt IS NULL)
        OR (Status IN ('Confirmed', 'Rejected') AND DecidedById IS NOT NULL AND DecidedAt IS NOT NULL AND Reasons IS NOT NULL)),
    CONSTRAINT CK_DisruptionClaim_ConfirmedLevel CHECK (Status <> 'Confirmed' OR DecidedLevel IS NOT NULL),
    CONSTRAINT CK_DisruptionClaim_NotByTheClaimant CHECK (DecidedById IS NULL OR DecidedById <> ClaimantId),
    CONSTRAINT CK_DisruptionClaim_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_DisruptionClaim_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_DisruptionClaim_Level_Length CHECK (length(Level) <= 10),
    CONSTRAINT CK_DisruptionClaim_Why_Length CHECK (length(Why) <= 2000),
    CONSTRAINT CK_DisruptionClaim_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_DisruptionClaim_Status_Length CHECK (length(Status) <= 10),
    CONSTRAINT CK_DisruptionClaim_DecidedLevel_Length CHECK (length(DecidedLevel) <= 10),
    CONSTRAINT CK_DisruptionClaim_Reasons_Length CHECK (length(Reasons) <= 2000)
) STRICT;

CREATE UNIQUE INDEX UX_DisruptionClaim_Event ON DisruptionClaim (OperationId, NetworkId, HappenedOn) WHERE Status IN ('Waiting', 'Confirmed');

CREATE INDEX IX_DisruptionClaim_Link ON DisruptionClaim (OperationId, NetworkId);

CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Operation ON DisruptionClaim (OperationId, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Status ON DisruptionClaim (Status, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Latest ON DisruptionClaim (HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Claimant ON DisruptionClaim (ClaimantId);

CREATE INDEX IX_DisruptionClaim_DecidedBy ON DisruptionClaim (DecidedById);
