-- The whole life of a closure: proposal, consultation, service act by act, what became of notices and orders, and what followed.

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
    CONSTRAINT PK_ClosureProposal PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureProposal_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureProposal_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
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
    CONSTRAINT CK_ClosureProposal_WithdrawnWhy_Length CHECK (length(WithdrawnWhy) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureProposal_Open ON ClosureProposal (OperationId, PremisesKey) WHERE NoticeId IS NULL AND WithdrawnAt IS NULL;

CREATE UNIQUE INDEX UX_ClosureProposal_Notice ON ClosureProposal (NoticeId) WHERE NoticeId IS NOT NULL;

CREATE INDEX IX_ClosureProposal_Operation ON ClosureProposal (OperationId, ProposedAt);

CREATE INDEX IX_ClosureProposal_Notice ON ClosureProposal (NoticeId);

CREATE TABLE ClosureConsultation
(
    Id TEXT NOT NULL,
    ProposalId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Body TEXT COLLATE NOCASE NOT NULL,
    Who TEXT COLLATE NOCASE NOT NULL,
    ConsultedAt TEXT NOT NULL,
    Opinion TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureConsultation PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureConsultation_Who UNIQUE (ProposalId, Who, ConsultedAt),
    CONSTRAINT FK_ClosureConsultation_Proposal FOREIGN KEY (ProposalId) REFERENCES ClosureProposal (Id),
    CONSTRAINT FK_ClosureConsultation_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureConsultation_Body CHECK (Body IN ('Council', 'Landlord', 'Support', 'Neighbours', 'Occupier', 'Other')),
    CONSTRAINT CK_ClosureConsultation_Opinion CHECK (Opinion IN ('Supports', 'Opposes', 'NoOpinion', 'Informed', 'NotReached')),
    CONSTRAINT CK_ClosureConsultation_Body_Length CHECK (length(Body) <= 20),
    CONSTRAINT CK_ClosureConsultation_Who_Length CHECK (length(Who) <= 150),
    CONSTRAINT CK_ClosureConsultation_Opinion_Length CHECK (length(Opinion) <= 20),
    CONSTRAINT CK_ClosureConsultation_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureConsultation_Operation ON ClosureConsultation (OperationId, ConsultedAt);

CREATE TABLE ClosureServiceAct
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    How TEXT COLLATE NOCASE NOT NULL,
    ServedAt TEXT NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    ServedBy TEXT COLLATE NOCASE NOT NULL,
    GivenTo TEXT COLLATE NOCASE,
    Proof TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureServiceAct PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureServiceAct_Act UNIQUE (NoticeId, ServedAt, How, Place),
    CONSTRAINT FK_ClosureServiceAct_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureServiceAct_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureServiceAct_How CHECK (How IN ('Prominent', 'Access', 'Outbuilding', 'Copy')),
    CONSTRAINT CK_ClosureServiceAct_CopyToSomebody CHECK (How <> 'Copy' OR GivenTo IS NOT NULL),
    CONSTRAINT CK_ClosureServiceAct_How_Length CHECK (length(How) <= 20),
    CONSTRAINT CK_ClosureServiceAct_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_ClosureServiceAct_ServedBy_Length CHECK (length(ServedBy) <= 100),
    CONSTRAINT CK_ClosureServiceAct_GivenTo_Length CHECK (length(GivenTo) <= 150),
    CONSTRAINT CK_ClosureServiceAct_Proof_Length CHECK (length(Proof) <= 200)
) STRICT;

CREATE INDEX IX_ClosureServiceAct_Operation ON ClosureServiceAct (OperationId, ServedAt);

CREATE TABLE ClosureNoticeChange
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE,
    Rank TEXT COLLATE NOCASE,
    Hours INT,
    UntilAt TEXT,
    What TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureNoticeChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNoticeChange_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureNoticeChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureNoticeChange_Kind CHECK (Kind IN ('Extended', 'Varied', 'Cancelled', 'Continued', 'Lapsed')),
    CONSTRAINT CK_ClosureNoticeChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNoticeChange_Extended CHECK (Kind <> 'Extended' OR (Rank = 'Superintendent' AND AuthorisedBy IS NOT NULL AND Hours >= 1 AND Hours <= 24)),
    CONSTRAINT CK_ClosureNoticeChange_ByAnOfficer CHECK (Kind NOT IN ('Varied', 'Cancelled') OR (Rank IS NOT NULL AND AuthorisedBy IS NOT NULL AND What IS NOT NULL)),
    CONSTRAINT CK_ClosureNoticeChange_Continued CHECK (Kind <> 'Continued' OR UntilAt > MadeAt),
    CONSTRAINT CK_ClosureNoticeChange_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ClosureNoticeChange_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureNoticeChange_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureNoticeChange_What_Length CHECK (length(What) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Made ON ClosureNoticeChange (NoticeId, MadeAt) WHERE Kind IN ('Varied', 'Continued');

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Extended ON ClosureNoticeChange (NoticeId) WHERE Kind = 'Extended';

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Ended ON ClosureNoticeChange (NoticeId) WHERE Kind IN ('Cancelled', 'Lapsed');

CREATE INDEX IX_ClosureNoticeChange_Notice ON ClosureNoticeChange (NoticeId);

CREATE INDEX IX_ClosureNoticeChange_Operation ON ClosureNoticeChange (OperationId, MadeAt);

CREATE TABLE ClosureOrderChange
(
    Id TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    CourtCode TEXT COLLATE NOCASE,
    AppliedOn TEXT,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    PreviousLastDayOn TEXT NOT NULL,
    LastDayOn TEXT,
    LimitOn TEXT,
    AuthorisedBy TEXT COLLATE NOCASE,
    Rank TEXT COLLATE NOCASE,
    Consulted TEXT COLLATE NOCASE,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureOrderChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureOrderChange_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureOrderChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrderChange_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrderChange_Kind CHECK (Kind IN ('Extended', 'Discharged', 'RanOut', 'Quashed')),
    CONSTRAINT CK_ClosureOrderChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureOrderChange_Extended CHECK (Kind <> 'Extended' OR (CourtCode IS NOT NULL AND AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Consulted IS NOT NULL
            AND LastDayOn > PreviousLastDayOn AND LastDayOn <= LimitOn)),
    CONSTRAINT CK_ClosureOrderChange_BeforeItEnded CHECK (Kind <> 'Extended' OR (AppliedOn <= MadeOn AND MadeOn <= PreviousLastDayOn)),
    CONSTRAINT CK_ClosureOrderChange_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ClosureOrderChange_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureOrderChange_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureOrderChange_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureOrderChange_Consulted_Length CHECK (length(Consulted) <= 300),
    CONSTRAINT CK_ClosureOrderChange_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureOrderChange_Extended ON ClosureOrderChange (OrderId, PreviousLastDayOn) WHERE Kind = 'Extended';

CREATE UNIQUE INDEX UX_ClosureOrderChange_Ended ON ClosureOrderChange (OrderId) WHERE Kind IN ('Discharged', 'RanOut', 'Quashed');

CREATE INDEX IX_ClosureOrderChange_Order ON ClosureOrderChange (OrderId);

CREATE INDEX IX_ClosureOrderChange_Operation ON ClosureOrderChange (OperationId, MadeAt);

CREATE INDEX IX_ClosureOrderChange_Court ON ClosureOrderChange (CourtCode);

CREATE TABLE ReoccupationCheck
(
    Id TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CheckedAt TEXT NOT NULL,
    CheckedBy TEXT COLLATE NOCASE NOT NULL,
    Found TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ReoccupationCheck PRIMARY KEY (Id),
    CONSTRAINT UQ_ReoccupationCheck_CheckedAt UNIQUE (OrderId, CheckedAt),
    CONSTRAINT FK_ReoccupationCheck_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ReoccupationCheck_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ReoccupationCheck_Found CHECK (Found IN ('Secure', 'Forced', 'Occupied', 'InLawfulUse')),
    CONSTRAINT CK_ReoccupationCheck_CheckedBy_Length CHECK (length(CheckedBy) <= 100),
    CONSTRAINT CK_ReoccupationCheck_Found_Length CHECK (length(Found) <= 20),
    CONSTRAINT CK_ReoccupationCheck_Note_Length CHECK (length(Note) <= 500)
) STRICT;

CREATE INDEX IX_ReoccupationCheck_Operation ON ReoccupationCheck (OperationId, CheckedAt);

CREATE TABLE ClosureAftermath
(
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CostsSettledAt TEXT,
    CostsPence INT,
    ReviewedAt TEXT,
    ReviewedBy TEXT COLLATE NOCASE,
    ComplaintsBefore INT,
    ComplaintsAfter INT,
    Reoccupied TEXT COLLATE NOCASE,
    Assessment TEXT COLLATE NOCASE,
    CONSTRAINT PK_ClosureAftermath PRIMARY KEY (OrderId),
    CONSTRAINT FK_ClosureAftermath_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureAftermath_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureAftermath_Costs CHECK (CostsPence IS NULL OR (CostsPence > 0 AND CostsSettledAt IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_Reoccupied CHECK (Reoccupied IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_ClosureAftermath_Complaints CHECK (ComplaintsBefore >= 0 AND ComplaintsAfter >= 0),
    CONSTRAINT CK_ClosureAftermath_Reviewed CHECK (ReviewedAt IS NULL OR (ReviewedBy IS NOT NULL AND Reoccupied IS NOT NULL AND Assessment IS NOT NULL AND ComplaintsBefore IS NOT NULL AND ComplaintsAfter IS NOT NULL)),
    CONSTRAINT CK_ClosureAftermath_ReviewedBy_Length CHECK (length(ReviewedBy) <= 100),
    CONSTRAINT CK_ClosureAftermath_Reoccupied_Length CHECK (length(Reoccupied) <= 10),
    CONSTRAINT CK_ClosureAftermath_Assessment_Length CHECK (length(Assessment) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureAftermath_Operation ON ClosureAftermath (OperationId);

CREATE TABLE DeadlineFact
(
    DeadlineId TEXT NOT NULL,
    Facts TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_DeadlineFact PRIMARY KEY (DeadlineId),
    CONSTRAINT FK_DeadlineFact_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineFact_Facts_Length CHECK (length(Facts) <= 100)
) STRICT;

CREATE INDEX IX_ClosureNotice_Premises ON ClosureNotice (PremisesKey, ServedAt);

CREATE UNIQUE INDEX UX_ClosureHearing_Decides ON ClosureHearing (NoticeId) WHERE Outcome IN ('OrderMade', 'Refused');
