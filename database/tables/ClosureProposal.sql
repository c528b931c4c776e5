-- A closure notice before it is served: proposed, then consulted on, authorised and issued. Anti-social Behaviour, Crime and Policing Act 2014, ss. 76-77.
-- ConsultedAt is the first consultation. Contents has a bit for each of the seven things that section 76(5) says the notice must do; it is issued with all of them.
-- ApprovalId is the decision in this system that authorised it; without one the authority was given elsewhere, by whoever has the AuthoriserNumber.
-- NoticeId is the notice that was served of it; a proposal that is neither served nor withdrawn is the only one of its premises in the case.
CREATE TABLE ClosureProposal
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Premises     NVARCHAR(200)     NOT NULL,
    PremisesKey  NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Grounds      NVARCHAR(2000)    NOT NULL,
    ProposedAt   DATETIMEOFFSET(0) NOT NULL,
    ProposedBy   NVARCHAR(100)     NOT NULL,
    ConsultedAt  DATETIMEOFFSET(0) NULL,
    AuthorisedAt DATETIMEOFFSET(0) NULL,
    AuthorisedBy NVARCHAR(100)     NULL,
    Rank         NVARCHAR(20)      NULL,
    Authority    NVARCHAR(10)      NULL,
    ConfirmedAt  DATETIMEOFFSET(0) NULL,
    Hours        INT               NULL,
    Contents     INT               NOT NULL,
    IssuedAt     DATETIMEOFFSET(0) NULL,
    WithdrawnAt  DATETIMEOFFSET(0) NULL,
    WithdrawnWhy NVARCHAR(500)     NULL,
    NoticeId     UNIQUEIDENTIFIER  NULL,
    AuthoriserNumber NVARCHAR(20)      NULL,
    ApprovalId       UNIQUEIDENTIFIER  NULL,

    CONSTRAINT PK_ClosureProposal PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureProposal_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureProposal_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureProposal_Approval FOREIGN KEY (ApprovalId) REFERENCES Approval (Id),
    CONSTRAINT CK_ClosureProposal_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureProposal_Authority CHECK (Authority IN ('Oral', 'Written')),
    CONSTRAINT CK_ClosureProposal_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND Rank = 'Superintendent')),
    CONSTRAINT CK_ClosureProposal_ConsultedFirst CHECK (AuthorisedAt IS NULL OR (ConsultedAt IS NOT NULL AND AuthorisedAt >= ConsultedAt)),
    CONSTRAINT CK_ClosureProposal_AuthorisedBySomebody CHECK
        (AuthorisedAt IS NULL OR (AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Authority IS NOT NULL AND Hours IS NOT NULL)),
    CONSTRAINT CK_ClosureProposal_Confirmed CHECK (ConfirmedAt IS NULL OR (AuthorisedAt IS NOT NULL AND Authority = 'Oral' AND ConfirmedAt >= AuthorisedAt)),
    CONSTRAINT CK_ClosureProposal_Contents CHECK (Contents >= 0 AND Contents <= 127),
    CONSTRAINT CK_ClosureProposal_IssuedWithAllContents CHECK (IssuedAt IS NULL OR (Contents = 127 AND AuthorisedAt IS NOT NULL AND IssuedAt >= AuthorisedAt)),
    CONSTRAINT CK_ClosureProposal_ServedOnceIssued CHECK (NoticeId IS NULL OR IssuedAt IS NOT NULL),
    CONSTRAINT CK_ClosureProposal_Withdrawn CHECK (WithdrawnAt IS NULL OR (WithdrawnWhy IS NOT NULL AND NoticeId IS NULL))
);
GO

CREATE UNIQUE INDEX UX_ClosureProposal_Open ON ClosureProposal (OperationId, PremisesKey) INCLUDE (NoticeId, WithdrawnAt) WHERE NoticeId IS NULL AND WithdrawnAt IS NULL;
GO

CREATE UNIQUE INDEX UX_ClosureProposal_Notice ON ClosureProposal (NoticeId) WHERE NoticeId IS NOT NULL;
GO

CREATE INDEX IX_ClosureProposal_Operation ON ClosureProposal (OperationId, ProposedAt);
GO

CREATE INDEX IX_ClosureProposal_Notice ON ClosureProposal (NoticeId);
GO

CREATE INDEX IX_ClosureProposal_Approval ON ClosureProposal (ApprovalId);
