-- Written by build/Schema from database/tables/ClosureProposal.sql; change that file, not this one.
CREATE TABLE ClosureProposal
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Premises TEXT COLLATE NOCASE NOT NULL,
    PremisesKey TEXT COLLATE NOCASE NOT NULL,
    Grounds TEXT COLLATE NOCASE NOT NULL,
    ProposedAt TEXT NOT NULL,
    ProposedBy TEXT COLLATE NOCASE NOT NULL,
    ConsultedAt TEXT,
    AuthorisedAt TEXT,
    AuthorisedBy TEXT COLLATE NOCASE,
    Rank TEXT COLLATE NOCASE,
    Authority TEXT COLLATE NOCASE,
    ConfirmedAt TEXT,
    Hours INT,
    Contents INT NOT NULL,
    IssuedAt TEXT,
    WithdrawnAt TEXT,
    WithdrawnWhy TEXT COLLATE NOCASE,
    NoticeId TEXT,
    AuthoriserNumber TEXT COLLATE NOCASE,
    ApprovalId TEXT,
    CONSTRAINT PK_ClosureProposal PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureProposal_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureProposal_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureProposal_Approval FOREIGN KEY (ApprovalId) REFERENCES Approval (Id),
    CONSTRAINT CK_ClosureProposal_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureProposal_Authority CHECK (Authority IN ('Oral', 'Written')),
    CONSTRAINT CK_ClosureProposal_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND Rank = 'Superintendent')),
    CONSTRAINT CK_ClosureProposal_ConsultedFirst CHECK (AuthorisedAt IS NULL OR (ConsultedAt IS NOT NULL AND AuthorisedAt >= ConsultedAt)),
    CONSTRAINT CK_ClosureProposal_AuthorisedBySomebody CHECK (AuthorisedAt IS NULL OR (AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Authority IS NOT NULL AND Hours IS NOT NULL)),
    CONSTRAINT CK_ClosureProposal_Confirmed CHECK (ConfirmedAt IS NULL OR (AuthorisedAt IS NOT NULL AND Authority = 'Oral' AND ConfirmedAt >= AuthorisedAt)),
    CONSTRAINT CK_ClosureProposal_Contents CHECK (Contents >= 0 AND Contents <= 127),
    CONSTRAINT CK_ClosureProposal_IssuedWithAllContents CHECK (IssuedAt IS NULL OR (Contents = 127 AND AuthorisedAt IS NOT NULL AND IssuedAt >= AuthorisedAt)),
    CONSTRAINT CK_ClosureProposal_ServedOnceIssued CHECK (NoticeId IS NULL OR IssuedAt IS NOT NULL),
    CONSTRAINT CK_ClosureProposal_Withdrawn CHECK (WithdrawnAt IS NULL OR (WithdrawnWhy IS NOT NULL AND NoticeId IS NULL)),
    CONSTRAINT CK_ClosureProposal_Premises_Length CHECK (length(Premises) <= 200),
    CONSTRAINT CK_ClosureProposal_PremisesKey_Length CHECK (length(PremisesKey) <= 200),
    CONSTRAINT CK_ClosureProposal_Grounds_Length CHECK (length(Grounds) <= 2000),
    CONSTRAINT CK_ClosureProposal_ProposedBy_Length CHECK (length(ProposedBy) <= 100),
    CONSTRAINT CK_ClosureProposal_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureProposal_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureProposal_Authority_Length CHECK (length(Authority) <= 10),
    CONSTRAINT CK_ClosureProposal_WithdrawnWhy_Length CHECK (length(WithdrawnWhy) <= 500),
    CONSTRAINT CK_ClosureProposal_AuthoriserNumber_Length CHECK (length(AuthoriserNumber) <= 20)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureProposal_Open ON ClosureProposal (OperationId, PremisesKey) WHERE NoticeId IS NULL AND WithdrawnAt IS NULL;

CREATE UNIQUE INDEX UX_ClosureProposal_Notice ON ClosureProposal (NoticeId) WHERE NoticeId IS NOT NULL;

CREATE INDEX IX_ClosureProposal_Operation ON ClosureProposal (OperationId, ProposedAt);

CREATE INDEX IX_ClosureProposal_Notice ON ClosureProposal (NoticeId);

CREATE INDEX IX_ClosureProposal_Approval ON ClosureProposal (ApprovalId);
