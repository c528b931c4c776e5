-- A decision is asked of an account with a rank; what was authorised elsewhere says by whom; a council’s notice is recorded as theirs.

CREATE TABLE Officer_0022
(
    Id TEXT NOT NULL,
    Email TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Role TEXT COLLATE NOCASE NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    PasswordHash TEXT COLLATE NOCASE,
    SecurityStamp TEXT COLLATE NOCASE NOT NULL,
    FailedSignIns INT NOT NULL,
    LockedUntil TEXT,
    DisabledAt TEXT,
    CreatedAt TEXT NOT NULL,
    Rank TEXT COLLATE NOCASE,
    ForceNumber TEXT COLLATE NOCASE,
    CONSTRAINT PK_Officer PRIMARY KEY (Id),
    CONSTRAINT UQ_Officer_Email UNIQUE (Email),
    CONSTRAINT CK_Officer_Role CHECK (Role IN
    (
        'BoroughOfficer', 'BoroughSupervisor', 'SntSergeant', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DirectorateAnalyst',
        'DisruptionAssessor', 'InformationManager', 'Auditor', 'Administrator'
    )),
    CONSTRAINT CK_Officer_FailedSignIns CHECK (FailedSignIns >= 0),
    CONSTRAINT CK_Officer_Rank CHECK (Rank IN
    (
        'Staff', 'Constable', 'Sergeant', 'Inspector', 'ChiefInspector', 'Superintendent', 'ChiefSuperintendent', 'Commander'
    )),
    CONSTRAINT CK_Officer_Email_Length CHECK (length(Email) <= 200),
    CONSTRAINT CK_Officer_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Officer_Role_Length CHECK (length(Role) <= 30),
    CONSTRAINT CK_Officer_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Officer_PasswordHash_Length CHECK (length(PasswordHash) <= 400),
    CONSTRAINT CK_Officer_SecurityStamp_Length CHECK (length(SecurityStamp) <= 64),
    CONSTRAINT CK_Officer_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_Officer_ForceNumber_Length CHECK (length(ForceNumber) <= 20)
) STRICT;

INSERT INTO Officer_0022 (Id, Email, Name, Role, Unit, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, DisabledAt, CreatedAt)
SELECT Id, Email, Name, Role, Unit, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, DisabledAt, CreatedAt
FROM Officer;

DROP TABLE Officer;
ALTER TABLE Officer_0022 RENAME TO Officer;

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);

CREATE UNIQUE INDEX UX_Officer_ForceNumber ON Officer (ForceNumber) WHERE ForceNumber IS NOT NULL;

CREATE TABLE Approval
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    CaseId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE,
    AskedById TEXT NOT NULL,
    AskedAt TEXT NOT NULL,
    ApproverId TEXT NOT NULL,
    DueAt TEXT NOT NULL,
    EscalatedAt TEXT,
    Decision TEXT COLLATE NOCASE,
    DecidedAt TEXT,
    Reasons TEXT COLLATE NOCASE,
    Conditions TEXT COLLATE NOCASE,
    ContentHash TEXT COLLATE NOCASE,
    ValidUntil TEXT,
    UsedAt TEXT,
    CONSTRAINT PK_Approval PRIMARY KEY (Id),
    CONSTRAINT UQ_Approval_Reference UNIQUE (Reference),
    CONSTRAINT FK_Approval_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Approval_AskedBy FOREIGN KEY (AskedById) REFERENCES Officer (Id),
    CONSTRAINT FK_Approval_Approver FOREIGN KEY (ApproverId) REFERENCES Officer (Id),
    CONSTRAINT CK_Approval_ByAnother CHECK (ApproverId <> AskedById),
    CONSTRAINT CK_Approval_DueAfterAsked CHECK (DueAt > AskedAt),
    CONSTRAINT CK_Approval_Decision CHECK (Decision IN ('Approved', 'Refused', 'Returned', 'Withdrawn')),
    CONSTRAINT CK_Approval_DecidedOnce CHECK ((Decision IS NULL AND DecidedAt IS NULL) OR (Decision IS NOT NULL AND DecidedAt IS NOT NULL)),
    CONSTRAINT CK_Approval_WithReasons CHECK (Decision IS NULL OR Decision = 'Approved' OR Reasons IS NOT NULL),
    CONSTRAINT CK_Approval_Read CHECK (Decision IS NULL OR Decision = 'Withdrawn' OR ContentHash IS NOT NULL),
    CONSTRAINT CK_Approval_UsedOnceApproved CHECK (UsedAt IS NULL OR (Decision IS NOT NULL AND Decision = 'Approved')),
    CONSTRAINT CK_Approval_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Approval_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_Approval_What_Length CHECK (length(What) <= 300),
    CONSTRAINT CK_Approval_Why_Length CHECK (length(Why) <= 1000),
    CONSTRAINT CK_Approval_Decision_Length CHECK (length(Decision) <= 10),
    CONSTRAINT CK_Approval_Reasons_Length CHECK (length(Reasons) <= 2000),
    CONSTRAINT CK_Approval_Conditions_Length CHECK (length(Conditions) <= 1000),
    CONSTRAINT CK_Approval_ContentHash_Length CHECK (length(ContentHash) <= 64)
) STRICT;

CREATE UNIQUE INDEX UX_Approval_Open ON Approval (SubjectId, Kind) WHERE Decision IS NULL;

CREATE INDEX IX_Approval_Waiting ON Approval (DueAt, Id) WHERE Decision IS NULL;

CREATE INDEX IX_Approval_Subject ON Approval (SubjectId, Kind, DecidedAt, Id);

CREATE INDEX IX_Approval_Due ON Approval (DueAt, Id);

CREATE INDEX IX_Approval_Approver ON Approval (ApproverId, DueAt, Id);

CREATE INDEX IX_Approval_AskedBy ON Approval (AskedById, AskedAt, Id);

CREATE INDEX IX_Approval_Case ON Approval (CaseId, AskedAt, Id);

CREATE TABLE ClosureNotice_0022
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Premises TEXT COLLATE NOCASE NOT NULL,
    PremisesKey TEXT COLLATE NOCASE NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE NOT NULL,
    Rank TEXT COLLATE NOCASE,
    IssuedAt TEXT NOT NULL,
    Hours INT NOT NULL,
    ServedAt TEXT NOT NULL,
    ServedBy TEXT COLLATE NOCASE NOT NULL,
    ServedWhere TEXT COLLATE NOCASE NOT NULL,
    CourtCode TEXT COLLATE NOCASE,
    ListedAt TEXT,
    EndedAt TEXT,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    AuthoriserNumber TEXT COLLATE NOCASE,
    Issuer TEXT COLLATE NOCASE NOT NULL,
    IssuerName TEXT COLLATE NOCASE,
    CONSTRAINT PK_ClosureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNotice_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureNotice_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureNotice_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND (Issuer <> 'Police' OR Rank = 'Superintendent'))),
    CONSTRAINT CK_ClosureNotice_Issuer CHECK (Issuer IN ('Police', 'Council', 'HousingProvider')),
    CONSTRAINT CK_ClosureNotice_RankOfPolice CHECK (Issuer <> 'Police' OR Rank IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_IssuerNamed CHECK (Issuer = 'Police' OR IssuerName IS NOT NULL),
    CONSTRAINT CK_ClosureNotice_ServedAfterIssue CHECK (ServedAt >= IssuedAt),
    CONSTRAINT CK_ClosureNotice_EndsAfterService CHECK (EndedAt IS NULL OR EndedAt >= ServedAt),
    CONSTRAINT CK_ClosureNotice_Premises_Length CHECK (length(Premises) <= 200),
    CONSTRAINT CK_ClosureNotice_PremisesKey_Length CHECK (length(PremisesKey) <= 200),
    CONSTRAINT CK_ClosureNotice_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureNotice_ServedBy_Length CHECK (length(ServedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_ServedWhere_Length CHECK (length(ServedWhere) <= 300),
    CONSTRAINT CK_ClosureNotice_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureNotice_AuthoriserNumber_Length CHECK (length(AuthoriserNumber) <= 20),
    CONSTRAINT CK_ClosureNotice_Issuer_Length CHECK (length(Issuer) <= 20),
    CONSTRAINT CK_ClosureNotice_IssuerName_Length CHECK (length(IssuerName) <= 150)
) STRICT;

INSERT INTO ClosureNotice_0022 (Id, OperationId, Premises, PremisesKey, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy, ServedWhere, CourtCode, ListedAt, EndedAt,
    RecordedAt, Version, Issuer)
SELECT Id, OperationId, Premises, PremisesKey, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy, ServedWhere, CourtCode, ListedAt, EndedAt,
    RecordedAt, Version, 'Police'
FROM ClosureNotice;

DROP TABLE ClosureNotice;
ALTER TABLE ClosureNotice_0022 RENAME TO ClosureNotice;

CREATE UNIQUE INDEX UX_ClosureNotice_InForce ON ClosureNotice (OperationId, PremisesKey) WHERE EndedAt IS NULL;

CREATE INDEX IX_ClosureNotice_Operation ON ClosureNotice (OperationId, ServedAt);

CREATE INDEX IX_ClosureNotice_Court ON ClosureNotice (CourtCode);

CREATE INDEX IX_ClosureNotice_Premises ON ClosureNotice (PremisesKey, ServedAt);

CREATE TABLE ClosureProposal_0022
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

INSERT INTO ClosureProposal_0022 (Id, OperationId, Premises, PremisesKey, Grounds, ProposedAt, ProposedBy, ConsultedAt, AuthorisedAt, AuthorisedBy, Rank, Authority, ConfirmedAt, Hours,
    Contents, IssuedAt, WithdrawnAt, WithdrawnWhy, NoticeId)
SELECT Id, OperationId, Premises, PremisesKey, Grounds, ProposedAt, ProposedBy, ConsultedAt, AuthorisedAt, AuthorisedBy, Rank, Authority, ConfirmedAt, Hours,
    Contents, IssuedAt, WithdrawnAt, WithdrawnWhy, NoticeId
FROM ClosureProposal;

DROP TABLE ClosureProposal;
ALTER TABLE ClosureProposal_0022 RENAME TO ClosureProposal;

CREATE UNIQUE INDEX UX_ClosureProposal_Open ON ClosureProposal (OperationId, PremisesKey) WHERE NoticeId IS NULL AND WithdrawnAt IS NULL;

CREATE UNIQUE INDEX UX_ClosureProposal_Notice ON ClosureProposal (NoticeId) WHERE NoticeId IS NOT NULL;

CREATE INDEX IX_ClosureProposal_Operation ON ClosureProposal (OperationId, ProposedAt);

CREATE INDEX IX_ClosureProposal_Notice ON ClosureProposal (NoticeId);

CREATE INDEX IX_ClosureProposal_Approval ON ClosureProposal (ApprovalId);
