-- A decision about a case: what was decided, what else was considered, and why. A correction changes it; the history keeps what it said.
CREATE TABLE CaseDecision
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    CaseId      UNIQUEIDENTIFIER  NOT NULL,
    Decided     NVARCHAR(1000)    NOT NULL,
    Options     NVARCHAR(2000)    NOT NULL,
    Rationale   NVARCHAR(2000)    NOT NULL,
    DecidedAt   DATETIMEOFFSET(0) NOT NULL,
    DecidedById UNIQUEIDENTIFIER  NOT NULL,
    ReviewOn    DATE              NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,
    CorrectedAt DATETIMEOFFSET(0) NULL,
    Version     INT               NOT NULL,

    CONSTRAINT PK_CaseDecision PRIMARY KEY (Id),
    CONSTRAINT FK_CaseDecision_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseDecision_DecidedBy FOREIGN KEY (DecidedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseDecision_Version CHECK (Version > 0)
);
GO

CREATE INDEX IX_CaseDecision_Case ON CaseDecision (CaseId, DecidedAt, Id);
GO

CREATE INDEX IX_CaseDecision_DecidedBy ON CaseDecision (DecidedById);
