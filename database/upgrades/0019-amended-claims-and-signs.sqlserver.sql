-- A claim can be withdrawn, corrected and opened again, and a sign taken back; a link to a network can be removed once no claim rests on it.

ALTER TABLE DisruptionClaim DROP CONSTRAINT FK_DisruptionClaim_Link;
ALTER TABLE DisruptionClaim DROP CONSTRAINT CK_DisruptionClaim_Status;
ALTER TABLE DisruptionClaim DROP CONSTRAINT CK_DisruptionClaim_Decision;
GO

ALTER TABLE DisruptionClaim ADD CONSTRAINT FK_DisruptionClaim_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id);
ALTER TABLE DisruptionClaim ADD CONSTRAINT CK_DisruptionClaim_Status CHECK (Status IN ('Waiting', 'Confirmed', 'Rejected', 'Withdrawn'));
ALTER TABLE DisruptionClaim ADD CONSTRAINT CK_DisruptionClaim_Decision CHECK
    ((Status IN ('Waiting', 'Withdrawn') AND DecidedById IS NULL AND DecidedAt IS NULL)
        OR (Status IN ('Confirmed', 'Rejected') AND DecidedById IS NOT NULL AND DecidedAt IS NOT NULL AND Reasons IS NOT NULL));
GO

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
GO

ALTER TABLE ProblemSign ADD RecordedById UNIQUEIDENTIFIER NULL, TakenBackAt DATETIMEOFFSET(0) NULL, TakenBackById UNIQUEIDENTIFIER NULL,
    TakenBackWhy NVARCHAR(500) NULL;
GO

ALTER TABLE ProblemSign ADD
    CONSTRAINT FK_ProblemSign_RecordedBy FOREIGN KEY (RecordedById) REFERENCES Officer (Id),
    CONSTRAINT FK_ProblemSign_TakenBackBy FOREIGN KEY (TakenBackById) REFERENCES Officer (Id),
    CONSTRAINT CK_ProblemSign_TakenBack CHECK ((TakenBackAt IS NULL AND TakenBackById IS NULL AND TakenBackWhy IS NULL)
        OR (TakenBackAt IS NOT NULL AND TakenBackById IS NOT NULL AND TakenBackWhy IS NOT NULL));
GO

DROP INDEX IX_ProblemSign_Problem ON ProblemSign;
GO

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt, TakenBackAt);
GO

CREATE INDEX IX_ProblemSign_RecordedBy ON ProblemSign (RecordedById);
GO

CREATE INDEX IX_ProblemSign_TakenBackBy ON ProblemSign (TakenBackById);
GO

UPDATE sign
SET RecordedById =
(
    SELECT TOP (1) entry.OfficerId
    FROM AuditSubject AS about
    JOIN AuditEntry AS entry ON entry.Id = about.EntryId
    JOIN Officer AS officer ON officer.Id = entry.OfficerId
    WHERE about.SubjectId = sign.Id AND entry.Action = 'LogSign'
    ORDER BY entry.At, entry.Id
)
FROM ProblemSign AS sign;
GO
