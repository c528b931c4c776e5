-- What a claim said until it was corrected, withdrawn or opened again, the decision that stood until then, and why. Rows are only ever added.
-- Counted says whether the figure of networks disrupted rested on it.
CREATE TABLE DisruptionClaimChange
(
    Id              UNIQUEIDENTIFIER  NOT NULL,
    ClaimId         UNIQUEIDENTIFIER  NOT NULL,
    Amendment       NVARCHAR(10)      NOT NULL,
    Why             NVARCHAR(500)     NOT NULL,
    ChangedById     UNIQUEIDENTIFIER  NOT NULL,
    ChangedAt       DATETIMEOFFSET(0) NOT NULL,
    StatusWas       NVARCHAR(10)      NOT NULL,
    HappenedOnWas   DATE              NOT NULL,
    LevelWas        NVARCHAR(10)      NOT NULL,
    WhyWas          NVARCHAR(2000)    NOT NULL,
    DecidedLevelWas NVARCHAR(10)      NULL,
    DecidedByIdWas  UNIQUEIDENTIFIER  NULL,
    DecidedAtWas    DATETIMEOFFSET(0) NULL,
    ReasonsWas      NVARCHAR(2000)    NULL,
    Counted         BIT               NOT NULL,

    CONSTRAINT PK_DisruptionClaimChange PRIMARY KEY (Id),
    CONSTRAINT FK_DisruptionClaimChange_Claim FOREIGN KEY (ClaimId) REFERENCES DisruptionClaim (Id),
    CONSTRAINT FK_DisruptionClaimChange_ChangedBy FOREIGN KEY (ChangedById) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaimChange_DecidedByWas FOREIGN KEY (DecidedByIdWas) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaimChange_DayWas FOREIGN KEY (HappenedOnWas) REFERENCES Day (DayOn),
    CONSTRAINT CK_DisruptionClaimChange_Amendment CHECK (Amendment IN ('Corrected', 'Withdrawn', 'Reopened')),
    CONSTRAINT CK_DisruptionClaimChange_Counted CHECK (Counted = 0 OR (StatusWas = 'Confirmed' AND DecidedLevelWas IN ('Minor', 'Moderate', 'Major')))
);
GO

CREATE INDEX IX_DisruptionClaimChange_Claim ON DisruptionClaimChange (ClaimId, ChangedAt);
GO

CREATE INDEX IX_DisruptionClaimChange_Day ON DisruptionClaimChange (HappenedOnWas, ChangedAt, Id);
GO

CREATE INDEX IX_DisruptionClaimChange_ChangedBy ON DisruptionClaimChange (ChangedById);
GO

CREATE INDEX IX_DisruptionClaimChange_DecidedByWas ON DisruptionClaimChange (DecidedByIdWas);
