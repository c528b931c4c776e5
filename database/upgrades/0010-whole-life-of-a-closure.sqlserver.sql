-- The whole life of a closure: proposal, consultation, service act by act, what became of notices and orders, and what followed.

-- A closure notice before it is served: proposed, then consulted on, authorised and issued. Anti-social Behaviour, Crime and Policing Act 2014, ss. 76-77.
-- ConsultedAt is the first consultation. Contents has a bit for each of the seven things that section 76(5) says the notice must do; it is issued with all of them.
-- NoticeId is the notice that was served of it; a proposal that is neither served nor withdrawn is the only one of its premises in the case.
CREATE TABLE ClosureProposal
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Premises     NVARCHAR(200)     NOT NULL,
    PremisesKey  NVARCHAR(200)     NOT NULL,
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

    CONSTRAINT PK_ClosureProposal PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureProposal_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureProposal_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
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

CREATE UNIQUE INDEX UX_ClosureProposal_Open ON ClosureProposal (OperationId, PremisesKey) WHERE NoticeId IS NULL AND WithdrawnAt IS NULL;

GO

CREATE UNIQUE INDEX UX_ClosureProposal_Notice ON ClosureProposal (NoticeId) WHERE NoticeId IS NOT NULL;

GO

CREATE INDEX IX_ClosureProposal_Operation ON ClosureProposal (OperationId, ProposedAt);

GO

CREATE INDEX IX_ClosureProposal_Notice ON ClosureProposal (NoticeId);

GO

-- Somebody was consulted, or an occupier informed, before a closure notice was authorised. 2014 Act, s. 76(6)-(7).
CREATE TABLE ClosureConsultation
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    ProposalId  UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    Body        NVARCHAR(20)      NOT NULL,
    Who         NVARCHAR(150)     NOT NULL,
    ConsultedAt DATETIMEOFFSET(0) NOT NULL,
    Opinion     NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(1000)    NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureConsultation PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureConsultation_Who UNIQUE (ProposalId, Who, ConsultedAt),
    CONSTRAINT FK_ClosureConsultation_Proposal FOREIGN KEY (ProposalId) REFERENCES ClosureProposal (Id),
    CONSTRAINT FK_ClosureConsultation_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureConsultation_Body CHECK (Body IN ('Council', 'Landlord', 'Support', 'Neighbours', 'Occupier', 'Other')),
    CONSTRAINT CK_ClosureConsultation_Opinion CHECK (Opinion IN ('Supports', 'Opposes', 'NoOpinion', 'Informed', 'NotReached'))
);

GO

CREATE INDEX IX_ClosureConsultation_Operation ON ClosureConsultation (OperationId, ConsultedAt);

GO

-- One act of serving a closure notice: fixing it to the premises, or giving a copy to somebody. 2014 Act, s. 79. The first fixing to a prominent place starts the court's clock.
CREATE TABLE ClosureServiceAct
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    NoticeId    UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    How         NVARCHAR(20)      NOT NULL,
    ServedAt    DATETIMEOFFSET(0) NOT NULL,
    Place       NVARCHAR(200)     NOT NULL,
    ServedBy    NVARCHAR(100)     NOT NULL,
    GivenTo     NVARCHAR(150)     NULL,
    Proof       NVARCHAR(200)     NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureServiceAct PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureServiceAct_Act UNIQUE (NoticeId, ServedAt, How, Place),
    CONSTRAINT FK_ClosureServiceAct_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureServiceAct_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureServiceAct_How CHECK (How IN ('Prominent', 'Access', 'Outbuilding', 'Copy')),
    CONSTRAINT CK_ClosureServiceAct_CopyToSomebody CHECK (How <> 'Copy' OR GivenTo IS NOT NULL)
);

GO

CREATE INDEX IX_ClosureServiceAct_Operation ON ClosureServiceAct (OperationId, ServedAt);

GO

-- What became of a served closure notice besides its hearing: extended, varied, cancelled, continued by a court, or ended by the passing of its time.
-- 2014 Act, ss. 77(4), 78 and 81. Hours are those that were added or for which a court continued it; UntilAt is the end that came of them.
CREATE TABLE ClosureNoticeChange
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    NoticeId     UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Kind         NVARCHAR(20)      NOT NULL,
    MadeAt       DATETIMEOFFSET(0) NOT NULL,
    AuthorisedBy NVARCHAR(100)     NULL,
    Rank         NVARCHAR(20)      NULL,
    Hours        INT               NULL,
    UntilAt      DATETIMEOFFSET(0) NULL,
    What         NVARCHAR(1000)    NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureNoticeChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNoticeChange_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureNoticeChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureNoticeChange_Kind CHECK (Kind IN ('Extended', 'Varied', 'Cancelled', 'Continued', 'Lapsed')),
    CONSTRAINT CK_ClosureNoticeChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNoticeChange_Extended CHECK (Kind <> 'Extended' OR (Rank = 'Superintendent' AND AuthorisedBy IS NOT NULL AND Hours >= 1 AND Hours <= 24)),
    CONSTRAINT CK_ClosureNoticeChange_ByAnOfficer CHECK (Kind NOT IN ('Varied', 'Cancelled') OR (Rank IS NOT NULL AND AuthorisedBy IS NOT NULL AND What IS NOT NULL)),
    CONSTRAINT CK_ClosureNoticeChange_Continued CHECK (Kind <> 'Continued' OR UntilAt > MadeAt)
);

GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Made ON ClosureNoticeChange (NoticeId, MadeAt) WHERE Kind IN ('Varied', 'Continued');

GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Extended ON ClosureNoticeChange (NoticeId) WHERE Kind = 'Extended';

GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Ended ON ClosureNoticeChange (NoticeId) WHERE Kind IN ('Cancelled', 'Lapsed');

GO

CREATE INDEX IX_ClosureNoticeChange_Notice ON ClosureNoticeChange (NoticeId);

GO

CREATE INDEX IX_ClosureNoticeChange_Operation ON ClosureNoticeChange (OperationId, MadeAt);

GO

-- What became of a closure order: extended by a court, or ended by discharge, by appeal or by its last day. 2014 Act, ss. 82-84.
-- LastDayOn is the new last day of an extension, LimitOn the furthest that the law allowed it to be.
CREATE TABLE ClosureOrderChange
(
    Id                UNIQUEIDENTIFIER  NOT NULL,
    OrderId           UNIQUEIDENTIFIER  NOT NULL,
    OperationId       UNIQUEIDENTIFIER  NOT NULL,
    Kind              NVARCHAR(20)      NOT NULL,
    CourtCode         NVARCHAR(10)      NULL,
    AppliedOn         DATE              NULL,
    MadeAt            DATETIMEOFFSET(0) NOT NULL,
    MadeOn            DATE              NOT NULL,
    PreviousLastDayOn DATE              NOT NULL,
    LastDayOn         DATE              NULL,
    LimitOn           DATE              NULL,
    AuthorisedBy      NVARCHAR(100)     NULL,
    Rank              NVARCHAR(20)      NULL,
    Consulted         NVARCHAR(300)     NULL,
    Note              NVARCHAR(1000)    NULL,
    RecordedAt        DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureOrderChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureOrderChange_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureOrderChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrderChange_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrderChange_Kind CHECK (Kind IN ('Extended', 'Discharged', 'RanOut', 'Quashed')),
    CONSTRAINT CK_ClosureOrderChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureOrderChange_Extended CHECK
        (Kind <> 'Extended' OR (CourtCode IS NOT NULL AND AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Consulted IS NOT NULL
            AND LastDayOn > PreviousLastDayOn AND LastDayOn <= LimitOn)),
    CONSTRAINT CK_ClosureOrderChange_BeforeItEnded CHECK (Kind <> 'Extended' OR (AppliedOn <= MadeOn AND MadeOn <= PreviousLastDayOn))
);

GO

CREATE UNIQUE INDEX UX_ClosureOrderChange_Extended ON ClosureOrderChange (OrderId, PreviousLastDayOn) WHERE Kind = 'Extended';

GO

CREATE UNIQUE INDEX UX_ClosureOrderChange_Ended ON ClosureOrderChange (OrderId) WHERE Kind IN ('Discharged', 'RanOut', 'Quashed');

GO

CREATE INDEX IX_ClosureOrderChange_Order ON ClosureOrderChange (OrderId);

GO

CREATE INDEX IX_ClosureOrderChange_Operation ON ClosureOrderChange (OperationId, MadeAt);

GO

CREATE INDEX IX_ClosureOrderChange_Court ON ClosureOrderChange (CourtCode);

GO

-- An officer looked whether premises that are or were closed by an order had been entered again.
CREATE TABLE ReoccupationCheck
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    OrderId     UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    CheckedAt   DATETIMEOFFSET(0) NOT NULL,
    CheckedBy   NVARCHAR(100)     NOT NULL,
    Found       NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(500)     NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ReoccupationCheck PRIMARY KEY (Id),
    CONSTRAINT UQ_ReoccupationCheck_CheckedAt UNIQUE (OrderId, CheckedAt),
    CONSTRAINT FK_ReoccupationCheck_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ReoccupationCheck_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ReoccupationCheck_Found CHECK (Found IN ('Secure', 'Forced', 'Occupied', 'InLawfulUse'))
);

GO

CREATE INDEX IX_ReoccupationCheck_Operation ON ReoccupationCheck (OperationId, CheckedAt);

GO

-- What followed an order that has ended: whether costs were applied for, and the review of what it achieved, 30 days on.
-- 2014 Act, s. 88. Complaints are those of the three months before and after.
CREATE TABLE ClosureAftermath
(
    OrderId          UNIQUEIDENTIFIER  NOT NULL,
    OperationId      UNIQUEIDENTIFIER  NOT NULL,
    CostsSettledAt   DATETIMEOFFSET(0) NULL,
    CostsPence       BIGINT            NULL,
    ReviewedAt       DATETIMEOFFSET(0) NULL,
    ReviewedBy       NVARCHAR(100)     NULL,
    ComplaintsBefore INT               NULL,
    ComplaintsAfter  INT               NULL,
    Reoccupied       NVARCHAR(10)      NULL,
    Assessment       NVARCHAR(1000)    NULL,

    CONSTRAINT PK_ClosureAftermath PRIMARY KEY (OrderId),
    CONSTRAINT FK_ClosureAftermath_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureAftermath_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureAftermath_Costs CHECK (CostsPence IS NULL OR (CostsPence > 0 AND CostsSettledAt IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_Reoccupied CHECK (Reoccupied IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_ClosureAftermath_Complaints CHECK (ComplaintsBefore >= 0 AND ComplaintsAfter >= 0),
    CONSTRAINT CK_ClosureAftermath_Reviewed CHECK
        (ReviewedAt IS NULL OR (ReviewedBy IS NOT NULL AND Reoccupied IS NOT NULL AND Assessment IS NOT NULL AND ComplaintsBefore IS NOT NULL AND ComplaintsAfter IS NOT NULL))
);

GO

CREATE INDEX IX_ClosureAftermath_Operation ON ClosureAftermath (OperationId);

GO

-- What a rule had to know besides its trigger when a deadline was reckoned, such as prev_end=2027-02-22, so that its working can be shown again.
CREATE TABLE DeadlineFact
(
    DeadlineId UNIQUEIDENTIFIER NOT NULL,
    Facts      NVARCHAR(100)    NOT NULL,

    CONSTRAINT PK_DeadlineFact PRIMARY KEY (DeadlineId),
    CONSTRAINT FK_DeadlineFact_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id)
);

GO

CREATE INDEX IX_ClosureNotice_Premises ON ClosureNotice (PremisesKey, ServedAt);

GO

CREATE UNIQUE INDEX UX_ClosureHearing_Decides ON ClosureHearing (NoticeId) WHERE Outcome IN ('OrderMade', 'Refused');
