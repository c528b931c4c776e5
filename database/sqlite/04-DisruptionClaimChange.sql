-- Written by build/Schema from database/tables/DisruptionClaimChange.sql; change that file, not this one.
CREATE TABLE DisruptionClaimChange
(
    Id TEXT NOT NULL,
    ClaimId TEXT NOT NULL,
    Amendment TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    ChangedById TEXT NOT NULL,
    ChangedAt TEXT NOT NULL,
    StatusWas TEXT COLLATE NOCASE NOT NULL,
    HappenedOnWas TEXT NOT NULL,
    LevelWas TEXT COLLATE NOCASE NOT NULL,
    WhyWas TEXT COLLATE NOCASE NOT NULL,
    DecidedLevelWas TEXT COLLATE NOCASE,
    DecidedByIdWas TEXT,
    DecidedAtWas TEXT,
    ReasonsWas TEXT COLLATE NOCASE,
    Counted INT NOT NULL,
    CONSTRAINT PK_DisruptionClaimChange PRIMARY KEY (Id),
    CONSTRAINT FK_DisruptionClaimChange_Claim FOREIGN KEY (ClaimId) REFERENCES DisruptionClaim (Id),
    CONSTRAINT FK_DisruptionClaimChange_ChangedBy FOREIGN KEY (ChangedById) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaimChange_DecidedByWas FOREIGN KEY (DecidedByIdWas) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaimChange_DayWas FOREIGN KEY (HappenedOnWas) REFERENCES Day (DayOn),
    CONSTRAINT CK_DisruptionClaimChange_Amendment CHECK (Amendment IN ('Corrected', 'Withdrawn', 'Reopened')),
    CONSTRAINT CK_DisruptionClaimChange_Counted CHECK (Counted = 0 OR (StatusWas = 'Confirmed' AND DecidedLevelWas IN ('Minor', 'Moderate', 'Major'))),
    CONSTRAINT CK_DisruptionClaimChange_Amendment_Length CHECK (length(Amendment) <= 10),
    CONSTRAINT CK_DisruptionClaimChange_Why_Length CHECK (length(Why) <= 500),
    CONSTRAINT CK_DisruptionClaimChange_StatusWas_Length CHECK (length(StatusWas) <= 10),
    CONSTRAINT CK_DisruptionClaimChange_LevelWas_Length CHECK (length(LevelWas) <= 10),
    CONSTRAINT CK_DisruptionClaimChange_WhyWas_Length CHECK (length(WhyWas) <= 2000),
    CONSTRAINT CK_DisruptionClaimChange_DecidedLevelWas_Length CHECK (length(DecidedLevelWas) <= 10),
    CONSTRAINT CK_DisruptionClaimChange_ReasonsWas_Length CHECK (length(ReasonsWas) <= 2000),
    CONSTRAINT CK_DisruptionClaimChange_Counted_YesOrNo CHECK (Counted IN (0, 1))
) STRICT;

CREATE INDEX IX_DisruptionClaimChange_Claim ON DisruptionClaimChange (ClaimId, ChangedAt);

CREATE INDEX IX_DisruptionClaimChange_Day ON DisruptionClaimChange (HappenedOnWas, ChangedAt, Id);

CREATE INDEX IX_DisruptionClaimChange_ChangedBy ON DisruptionClaimChange (ChangedById);

CREATE INDEX IX_DisruptionClaimChange_DecidedByWas ON DisruptionClaimChange (DecidedByIdWas);
