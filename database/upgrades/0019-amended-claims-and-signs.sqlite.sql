-- A claim can be withdrawn, corrected and opened again, and a sign taken back; a link to a network can be removed once no claim rests on it.

CREATE TABLE DisruptionClaim_0019
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

INSERT INTO DisruptionClaim_0019 (Id, Reference, NetworkId, OperationId, BoroughCode, HappenedOn, Level, Why, ClaimantId, Unit, ClaimedAt, Status,
    DecidedLevel, DecidedById, DecidedAt, Reasons, Version)
SELECT Id, Reference, NetworkId, OperationId, BoroughCode, HappenedOn, Level, Why, ClaimantId, Unit, ClaimedAt, Status,
    DecidedLevel, DecidedById, DecidedAt, Reasons, Version
FROM DisruptionClaim;

DROP TABLE DisruptionClaim;
ALTER TABLE DisruptionClaim_0019 RENAME TO DisruptionClaim;


CREATE UNIQUE INDEX UX_DisruptionClaim_Event ON DisruptionClaim (OperationId, NetworkId, HappenedOn) WHERE Status IN ('Waiting', 'Confirmed');

CREATE INDEX IX_DisruptionClaim_Link ON DisruptionClaim (OperationId, NetworkId);

CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Operation ON DisruptionClaim (OperationId, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Status ON DisruptionClaim (Status, HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Latest ON DisruptionClaim (HappenedOn, Reference);

CREATE INDEX IX_DisruptionClaim_Claimant ON DisruptionClaim (ClaimantId);

CREATE INDEX IX_DisruptionClaim_DecidedBy ON DisruptionClaim (DecidedById);

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

CREATE TABLE ProblemSign_0019
(
    Id TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    SeenAt TEXT NOT NULL,
    SeenOn TEXT NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SeenBy TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    RecordedById TEXT,
    TakenBackAt TEXT,
    TakenBackById TEXT,
    TakenBackWhy TEXT COLLATE NOCASE,
    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT FK_ProblemSign_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT FK_ProblemSign_TakenBackBy FOREIGN KEY (TakenBackById) REFERENCES Officer (Id),
    CONSTRAINT CK_ProblemSign_TakenBack CHECK ((TakenBackAt IS NULL AND TakenBackById IS NULL AND TakenBackWhy IS NULL)
        OR (TakenBackAt IS NOT NULL AND TakenBackById IS NOT NULL AND TakenBackWhy IS NOT NULL)),
    CONSTRAINT CK_ProblemSign_What_Length CHECK (length(What) <= 500),
    CONSTRAINT CK_ProblemSign_SeenBy_Length CHECK (length(SeenBy) <= 100),
    CONSTRAINT CK_ProblemSign_TakenBackWhy_Length CHECK (length(TakenBackWhy) <= 500)
) STRICT;

INSERT INTO ProblemSign_0019 (Id, ProblemId, SeenAt, SeenOn, What, SeenBy, RecordedAt)
SELECT Id, ProblemId, SeenAt, SeenOn, What, SeenBy, RecordedAt
FROM ProblemSign;

DROP TABLE ProblemSign;
ALTER TABLE ProblemSign_0019 RENAME TO ProblemSign;


CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt, TakenBackAt);

CREATE INDEX IX_ProblemSign_RecordedBy ON ProblemSign (RecordedById);

CREATE INDEX IX_ProblemSign_TakenBackBy ON ProblemSign (TakenBackById);

UPDATE ProblemSign
SET RecordedById =
(
    SELECT entry.OfficerId
    FROM AuditSubject AS about
    JOIN AuditEntry AS entry ON entry.Id = about.EntryId
    JOIN Officer AS officer ON officer.Id = entry.OfficerId
    WHERE about.SubjectId = ProblemSign.Id AND entry.Action = 'LogSign'
    ORDER BY entry.At, entry.Id
    LIMIT 1
);
