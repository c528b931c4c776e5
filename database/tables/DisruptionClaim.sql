-- A claim that an operation disrupted a network, and what somebody of another unit decided about it.
-- HappenedOn is the London day it is counted on. What it said before a correction, a withdrawal or a reopening stands in DisruptionClaimChange.
CREATE TABLE DisruptionClaim
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    Reference    NVARCHAR(20)      NOT NULL,
    NetworkId    UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode  NVARCHAR(9)       NOT NULL,
    HappenedOn   DATE              NOT NULL,
    Level        NVARCHAR(10)      NOT NULL,
    Why          NVARCHAR(2000)    NOT NULL,
    ClaimantId   UNIQUEIDENTIFIER  NOT NULL,
    Unit         NVARCHAR(100)     NOT NULL,
    ClaimedAt    DATETIMEOFFSET(0) NOT NULL,
    Status       NVARCHAR(10)      NOT NULL,
    DecidedLevel NVARCHAR(10)      NULL,
    DecidedById  UNIQUEIDENTIFIER  NULL,
    DecidedAt    DATETIMEOFFSET(0) NULL,
    Reasons      NVARCHAR(2000)    NULL,
    Version      INT               NOT NULL,

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
    CONSTRAINT CK_DisruptionClaim_NotByTheClaimant CHECK (DecidedById IS NULL OR DecidedById <> ClaimantId)
);
GO

CREATE UNIQUE INDEX UX_DisruptionClaim_Event ON DisruptionClaim (OperationId, NetworkId, HappenedOn) WHERE Status IN ('Waiting', 'Confirmed');
GO

CREATE INDEX IX_DisruptionClaim_Link ON DisruptionClaim (OperationId, NetworkId);
GO

CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn, Reference);
GO

CREATE INDEX IX_DisruptionClaim_Operation ON DisruptionClaim (OperationId, HappenedOn, Reference);
GO

CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn, Reference);
GO

CREATE INDEX IX_DisruptionClaim_Status ON DisruptionClaim (Status, HappenedOn, Reference);
GO

CREATE INDEX IX_DisruptionClaim_Latest ON DisruptionClaim (HappenedOn, Reference);
GO

CREATE INDEX IX_DisruptionClaim_Claimant ON DisruptionClaim (ClaimantId);
GO

CREATE INDEX IX_DisruptionClaim_DecidedBy ON DisruptionClaim (DecidedById);
