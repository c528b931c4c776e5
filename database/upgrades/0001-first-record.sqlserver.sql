-- Who did what and when, with what was there before and after. Rows are only ever added.
-- At is when it was recorded, HappenedAt when it was done in the world. No officer: the system did it.
CREATE TABLE AuditEntry
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    At          DATETIMEOFFSET(0) NOT NULL,
    HappenedAt  DATETIMEOFFSET(0) NOT NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    OfficerName NVARCHAR(100)     NOT NULL,
    Action      NVARCHAR(100)     NOT NULL,
    Headline    NVARCHAR(200)     NOT NULL,
    Detail      NVARCHAR(2000)    NOT NULL,
    Before      NVARCHAR(MAX)     NULL,
    After       NVARCHAR(MAX)     NOT NULL,

    CONSTRAINT PK_AuditEntry PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_AuditEntry_At ON AuditEntry (At, Id);

GO

-- A London borough, or the City. Reference: database/reference/boroughs.csv.
CREATE TABLE Borough
(
    Code         NVARCHAR(9)  NOT NULL,
    Name         NVARCHAR(60) NOT NULL,
    Abbreviation NVARCHAR(3)  NOT NULL,
    TileRow      INT          NOT NULL,
    TileColumn   INT          NOT NULL,

    CONSTRAINT PK_Borough PRIMARY KEY (Code),
    CONSTRAINT UQ_Borough_Name UNIQUE (Name)
);

GO

-- One version of the bank holidays of England and Wales; a deadline remembers which it was reckoned with.
CREATE TABLE Calendar
(
    Version NVARCHAR(20)  NOT NULL,
    ReadOn  DATE          NOT NULL,
    Source  NVARCHAR(200) NOT NULL,

    CONSTRAINT PK_Calendar PRIMARY KEY (Version)
);

GO

-- A record that was opened, listed, searched or downloaded, by whom and with which terms.
-- Data Protection Act 2018, s. 62. Rows are only ever added.
CREATE TABLE Consultation
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    At        DATETIMEOFFSET(0) NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Request   NVARCHAR(100)     NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NULL,
    Terms     NVARCHAR(2000)    NOT NULL,

    CONSTRAINT PK_Consultation PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_Consultation_At ON Consultation (At, Id);
GO

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);

GO

-- The last number given out in a series of references, such as CH-2026.
CREATE TABLE Counter
(
    Series     NVARCHAR(20) NOT NULL,
    LastNumber INT          NOT NULL,

    CONSTRAINT PK_Counter PRIMARY KEY (Series),
    CONSTRAINT CK_Counter_LastNumber CHECK (LastNumber >= 0)
);

GO

-- A key that protects cookies and forms, kept here so that a restart signs nobody out and many nodes agree.
CREATE TABLE DataProtectionKey
(
    Id   UNIQUEIDENTIFIER  NOT NULL,
    Name NVARCHAR(100)     NOT NULL,
    Xml  NVARCHAR(MAX)     NOT NULL,
    At   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id)
);

GO

-- A day in London and the periods it is counted in, since neither engine's date functions exist on the other.
-- FinancialYear is the year in which it begins: 1 April 2026 to 31 March 2027 is 2026.
CREATE TABLE Day
(
    DayOn         DATE NOT NULL,
    Year          INT  NOT NULL,
    Month         INT  NOT NULL,
    FinancialYear INT  NOT NULL,

    CONSTRAINT PK_Day PRIMARY KEY (DayOn),
    CONSTRAINT CK_Day_Month CHECK (Month >= 1 AND Month <= 12),
    CONSTRAINT CK_Day_FinancialYear CHECK (FinancialYear = Year OR FinancialYear = Year - 1)
);
GO

CREATE INDEX IX_Day_FinancialYear ON Day (FinancialYear, DayOn);

GO

-- A person with an account, and what they are here to do.
CREATE TABLE Officer
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    Email         NVARCHAR(200)     NOT NULL,
    Name          NVARCHAR(100)     NOT NULL,
    Role          NVARCHAR(30)      NOT NULL,
    Unit          NVARCHAR(100)     NOT NULL,
    PasswordHash  NVARCHAR(400)     NULL,
    SecurityStamp NVARCHAR(64)      NOT NULL,
    FailedSignIns INT               NOT NULL,
    LockedUntil   DATETIMEOFFSET(0) NULL,
    DisabledAt    DATETIMEOFFSET(0) NULL,
    CreatedAt     DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Officer PRIMARY KEY (Id),
    CONSTRAINT UQ_Officer_Email UNIQUE (Email),
    CONSTRAINT CK_Officer_Role CHECK (Role IN ('BoroughOfficer', 'SntSergeant', 'AuthorisingSuperintendent', 'DirectorateAnalyst', 'Administrator')),
    CONSTRAINT CK_Officer_FailedSignIns CHECK (FailedSignIns >= 0)
);

GO

-- A form that was sent, and the answer it got, so that the same form sent again does nothing again.
CREATE TABLE Submission
(
    Id      UNIQUEIDENTIFIER  NOT NULL,
    Request NVARCHAR(100)     NOT NULL,
    Content NVARCHAR(64)      NOT NULL,
    Answer  NVARCHAR(400)     NOT NULL,
    At      DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Submission PRIMARY KEY (Id)
);

GO

-- What this record is, one fact a row: whether it is a demonstration, and when it was laid out.
CREATE TABLE SystemFact
(
    Name  NVARCHAR(40)  NOT NULL,
    Value NVARCHAR(200) NOT NULL,

    CONSTRAINT PK_SystemFact PRIMARY KEY (Name)
);

GO

-- A secret with which another system acts as an officer; only its hash is kept.
CREATE TABLE ApiToken
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    EndsAt     DATETIMEOFFSET(0) NOT NULL,
    RevokedAt  DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ApiToken PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiToken_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_ApiToken_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ApiToken_EndsAfterCreation CHECK (EndsAt > CreatedAt)
);
GO

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);

GO

-- A case, network, seizure or problem that an audit entry is about; their histories are read through it.
CREATE TABLE AuditSubject
(
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    HappenedAt DATETIMEOFFSET(0) NOT NULL,
    EntryId    UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_AuditSubject PRIMARY KEY (SubjectId, HappenedAt, EntryId),
    CONSTRAINT FK_AuditSubject_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
);
GO

CREATE INDEX IX_AuditSubject_Entry ON AuditSubject (EntryId);

GO

-- A bank holiday, Good Friday or Christmas Day in one version of the calendar.
CREATE TABLE BankHoliday
(
    CalendarVersion NVARCHAR(20) NOT NULL,
    HolidayOn       DATE         NOT NULL,
    Name            NVARCHAR(80) NOT NULL,

    CONSTRAINT PK_BankHoliday PRIMARY KEY (CalendarVersion, HolidayOn),
    CONSTRAINT FK_BankHoliday_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version)
);

GO

-- A magistrates' court that a closure or a cash application may be heard in. Reference: database/reference/magistrates-courts.csv.
CREATE TABLE Court
(
    Code        NVARCHAR(10)  NOT NULL,
    Name        NVARCHAR(100) NOT NULL,
    Address     NVARCHAR(200) NOT NULL,
    Postcode    NVARCHAR(10)  NOT NULL,
    BoroughCode NVARCHAR(9)   NOT NULL,

    CONSTRAINT PK_Court PRIMARY KEY (Code),
    CONSTRAINT FK_Court_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_Court_Borough ON Court (BoroughCode);

GO

-- A one-time link with which a person sets a password. Without an officer it is the first administrator's.
CREATE TABLE Invitation
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    EndsAt     DATETIMEOFFSET(0) NOT NULL,
    UsedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Invitation PRIMARY KEY (Id),
    CONSTRAINT UQ_Invitation_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_Invitation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Invitation_EndsAfterCreation CHECK (EndsAt > CreatedAt)
);
GO

CREATE INDEX IX_Invitation_Officer ON Invitation (OfficerId);

GO

-- A criminal network: a group in ongoing crime for gain, with links to level 2 crime or a heavy effect on a community.
CREATE TABLE Network
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    Reference    NVARCHAR(20)      NOT NULL,
    Name         NVARCHAR(60)      NOT NULL,
    NameKey      NVARCHAR(60)      NOT NULL,
    Drugs        NVARCHAR(200)     NOT NULL,
    Level        INT               NOT NULL,
    Summary      NVARCHAR(1000)    NOT NULL,
    OwnerId      UNIQUEIDENTIFIER  NOT NULL,
    Unit         NVARCHAR(100)     NOT NULL,
    IdentifiedOn DATE              NOT NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,
    Version      INT               NOT NULL,

    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT UQ_Network_Name UNIQUE (NameKey),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3))
);
GO

CREATE INDEX IX_Network_Owner ON Network (OwnerId);

GO

-- A borough whose cases an officer may see.
CREATE TABLE OfficerBorough
(
    OfficerId   UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,

    CONSTRAINT PK_OfficerBorough PRIMARY KEY (OfficerId, BoroughCode),
    CONSTRAINT FK_OfficerBorough_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OfficerBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_OfficerBorough_Borough ON OfficerBorough (BoroughCode, OfficerId);

GO

-- Cash taken under the Proceeds of Crime Act 2002, section 294. Amounts are whole pence of sterling.
-- Foreign cash keeps what was counted, in hundredths of its own currency, and the rate it was turned into pounds at.
CREATE TABLE Seizure
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    Reference      NVARCHAR(20)      NOT NULL,
    AmountPence    BIGINT            NOT NULL,
    Currency       NVARCHAR(3)       NOT NULL,
    CountedMinor   BIGINT            NOT NULL,
    RateSource     NVARCHAR(200)     NULL,
    SeizedAt       DATETIMEOFFSET(0) NOT NULL,
    BoroughCode    NVARCHAR(9)       NOT NULL,
    Place          NVARCHAR(200)     NOT NULL,
    PlaceKey       NVARCHAR(200)     NOT NULL,
    SeizedFrom     NVARCHAR(100)     NULL,
    SeizedBy       NVARCHAR(100)     NOT NULL,
    Authority      NVARCHAR(20)      NOT NULL,
    Exhibit        NVARCHAR(40)      NOT NULL,
    Seal           NVARCHAR(40)      NOT NULL,
    CountedBy      NVARCHAR(100)     NOT NULL,
    CountedAgainBy NVARCHAR(100)     NOT NULL,
    OfficerId      UNIQUEIDENTIFIER  NOT NULL,
    Status         NVARCHAR(20)      NOT NULL,
    NextDueAt      DATETIMEOFFSET(0) NULL,
    NextDueOn      DATE              NULL,
    NextDue        NVARCHAR(100)     NULL,
    RecordedAt     DATETIMEOFFSET(0) NOT NULL,
    Version        INT               NOT NULL,

    CONSTRAINT PK_Seizure PRIMARY KEY (Id),
    CONSTRAINT UQ_Seizure_Reference UNIQUE (Reference),
    CONSTRAINT FK_Seizure_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Seizure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Seizure_Amount CHECK (AmountPence > 0 AND CountedMinor > 0),
    CONSTRAINT CK_Seizure_RateOfForeignCash CHECK (Currency = 'GBP' OR RateSource IS NOT NULL),
    CONSTRAINT CK_Seizure_SterlingIsItself CHECK (Currency <> 'GBP' OR CountedMinor = AmountPence),
    CONSTRAINT CK_Seizure_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'Released')),
    CONSTRAINT CK_Seizure_CountedByTwo CHECK (CountedBy <> CountedAgainBy)
);
GO

CREATE INDEX IX_Seizure_Borough ON Seizure (BoroughCode, SeizedAt);
GO

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);
GO

CREATE INDEX IX_Seizure_Seized ON Seizure (SeizedAt, Id);

GO

-- An electoral ward of one borough. Reference: database/reference/wards.csv.
CREATE TABLE Ward
(
    Code        NVARCHAR(9)  NOT NULL,
    BoroughCode NVARCHAR(9)  NOT NULL,
    Name        NVARCHAR(80) NOT NULL,
    NameKey     NVARCHAR(80) NOT NULL,

    CONSTRAINT PK_Ward PRIMARY KEY (Code),
    CONSTRAINT FK_Ward_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT UQ_Ward_Name UNIQUE (BoroughCode, NameKey),
    CONSTRAINT UQ_Ward_Borough UNIQUE (BoroughCode, Code)
);

GO

-- Seized cash given back, in part or whole. Amounts are whole pence.
CREATE TABLE CashRelease
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    SeizureId   UNIQUEIDENTIFIER  NOT NULL,
    AmountPence BIGINT            NOT NULL,
    ReleasedAt  DATETIMEOFFSET(0) NOT NULL,
    ReleasedTo  NVARCHAR(100)     NOT NULL,
    Why         NVARCHAR(500)     NOT NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_CashRelease PRIMARY KEY (Id),
    CONSTRAINT FK_CashRelease_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0)
);
GO

CREATE INDEX IX_CashRelease_Seizure ON CashRelease (SeizureId, ReleasedAt);

GO

-- A magistrates' order that seized cash may be kept. Proceeds of Crime Act 2002, s. 295(2).
-- LastDayOn is the last day on which the order is in force.
CREATE TABLE DetentionOrder
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SeizureId  UNIQUEIDENTIFIER  NOT NULL,
    CourtCode  NVARCHAR(10)      NOT NULL,
    MadeAt     DATETIMEOFFSET(0) NOT NULL,
    MadeOn     DATE              NOT NULL,
    LastDayOn  DATE              NOT NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DetentionOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionOrder_MadeAt UNIQUE (SeizureId, MadeAt),
    CONSTRAINT FK_DetentionOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_DetentionOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn)
);
GO

CREATE INDEX IX_DetentionOrder_Court ON DetentionOrder (CourtCode);

GO

-- What a ward suffers from, as its Safer Neighbourhood sergeant tracks it through scanning, analysis, response and assessment.
CREATE TABLE LocalProblem
(
    Id              UNIQUEIDENTIFIER  NOT NULL,
    Reference       NVARCHAR(20)      NOT NULL,
    Title           NVARCHAR(100)     NOT NULL,
    TitleKey        NVARCHAR(100)     NOT NULL,
    BoroughCode     NVARCHAR(9)       NOT NULL,
    WardCode        NVARCHAR(9)       NOT NULL,
    Place           NVARCHAR(200)     NOT NULL,
    PlaceKey        NVARCHAR(200)     NOT NULL,
    What            NVARCHAR(1000)    NOT NULL,
    SinceOn         DATE              NOT NULL,
    Stage           NVARCHAR(20)      NOT NULL,
    ResponseSinceOn DATE              NULL,
    PanelPriority   BIT               NOT NULL,
    NextPanelOn     DATE              NULL,
    OwnerId         UNIQUEIDENTIFIER  NOT NULL,
    RecordedAt      DATETIMEOFFSET(0) NOT NULL,
    Version         INT               NOT NULL,

    CONSTRAINT PK_LocalProblem PRIMARY KEY (Id),
    CONSTRAINT UQ_LocalProblem_Reference UNIQUE (Reference),
    CONSTRAINT FK_LocalProblem_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_LocalProblem_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_LocalProblem_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_LocalProblem_ResponseHasItsDay CHECK (Stage IN ('Scanning', 'Analysis') OR ResponseSinceOn IS NOT NULL)
);
GO

CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, RecordedAt);
GO

CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId, RecordedAt);
GO

CREATE INDEX IX_LocalProblem_Recorded ON LocalProblem (RecordedAt, Id);

GO

-- A borough that a network works in; officers who serve it may see the network.
CREATE TABLE NetworkBorough
(
    NetworkId   UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,

    CONSTRAINT PK_NetworkBorough PRIMARY KEY (NetworkId, BoroughCode),
    CONSTRAINT FK_NetworkBorough_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_NetworkBorough_Borough ON NetworkBorough (BoroughCode, NetworkId);

GO

-- A seizure was of a network's money.
CREATE TABLE NetworkSeizure
(
    NetworkId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);

GO

-- A police operation against drug supply: one case, of one kind, in one ward.
-- NextDueAt, NextDueOn (of a clock that counts days) and NextDue repeat the earliest open deadline, kept by the room Deadlines in the same transaction.
CREATE TABLE Operation
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    Reference   NVARCHAR(20)      NOT NULL,
    Kind        NVARCHAR(30)      NOT NULL,
    Name        NVARCHAR(60)      NOT NULL,
    NameKey     NVARCHAR(60)      NOT NULL,
    BoroughCode NVARCHAR(9)       NOT NULL,
    WardCode    NVARCHAR(9)       NOT NULL,
    Place       NVARCHAR(200)     NOT NULL,
    PlaceKey    NVARCHAR(200)     NOT NULL,
    OfficerId   UNIQUEIDENTIFIER  NOT NULL,
    Unit        NVARCHAR(100)     NOT NULL,
    StartedAt   DATETIMEOFFSET(0) NOT NULL,
    Harm        NVARCHAR(1000)    NOT NULL,
    Status      NVARCHAR(20)      NOT NULL,
    NextDueAt   DATETIMEOFFSET(0) NULL,
    NextDueOn   DATE              NULL,
    NextDue     NVARCHAR(100)     NULL,
    Outcome     NVARCHAR(200)     NULL,
    ClosedAt    DATETIMEOFFSET(0) NULL,
    LoggedAt    DATETIMEOFFSET(0) NOT NULL,
    LoggedById  UNIQUEIDENTIFIER  NOT NULL,
    Version     INT               NOT NULL,

    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Operation_Kind CHECK (Kind IN ('CrackHouseClosure', 'OpenMarket', 'CannabisFactory')),
    CONSTRAINT CK_Operation_Status CHECK (Status IN ('Live', 'NoticeServed', 'Adjourned', 'OrderInForce', 'Refused', 'Closed')),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL)
);
GO

CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);
GO

CREATE INDEX IX_Operation_BoroughStatus ON Operation (BoroughCode, Status, StartedAt);
GO

CREATE INDEX IX_Operation_Officer ON Operation (OfficerId, StartedAt);
GO

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);
GO

CREATE INDEX IX_Operation_Started ON Operation (StartedAt, Id);
GO

CREATE INDEX IX_Operation_NextDue ON Operation (NextDueAt, Id);
GO

CREATE INDEX IX_Operation_Name ON Operation (NameKey);
GO

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey);

GO

-- What was found in a cannabis factory.
CREATE TABLE CannabisFactory
(
    OperationId              UNIQUEIDENTIFIER NOT NULL,
    FoundBy                  NVARCHAR(30)     NOT NULL,
    WarrantNumber            NVARCHAR(40)     NULL,
    PremisesKind             NVARCHAR(20)     NOT NULL,
    Plants                   INT              NOT NULL,
    Cuttings                 BIT              NOT NULL,
    Vegetative               BIT              NOT NULL,
    Flowering                BIT              NOT NULL,
    Harvested                BIT              NOT NULL,
    PremisesAdapted          BIT              NOT NULL,
    MeterBypassed            NVARCHAR(10)     NOT NULL,
    NetworkOperatorReference NVARCHAR(40)     NULL,
    PeopleInside             INT              NOT NULL,
    PeopleArrested           INT              NOT NULL,
    ExploitationSigns        NVARCHAR(10)     NOT NULL,
    ChildOrAdultAtRisk       BIT              NOT NULL,
    SafeguardingReference    NVARCHAR(40)     NULL,

    CONSTRAINT PK_CannabisFactory PRIMARY KEY (OperationId),
    CONSTRAINT FK_CannabisFactory_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CannabisFactory_FoundBy CHECK (FoundBy IN ('SearchWarrant', 'FireOrFlood', 'PoliceCall', 'PublicComplaint', 'NetworkOperatorAlert')),
    CONSTRAINT CK_CannabisFactory_PremisesKind CHECK (PremisesKind IN ('HouseOrFlat', 'ShopOrOffice', 'IndustrialUnit', 'Other')),
    CONSTRAINT CK_CannabisFactory_MeterBypassed CHECK (MeterBypassed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_ExploitationSigns CHECK (ExploitationSigns IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_Counts CHECK (Plants >= 0 AND PeopleInside >= 0 AND PeopleArrested >= 0 AND PeopleArrested <= PeopleInside)
);

GO

-- A notice closing premises, from its issue until a court decides or it is cancelled.
-- Anti-social Behaviour, Crime and Policing Act 2014, s. 76; before 20 October 2014 the Anti-social Behaviour Act 2003, s. 1.
CREATE TABLE ClosureNotice
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Premises     NVARCHAR(200)     NOT NULL,
    PremisesKey  NVARCHAR(200)     NOT NULL,
    AuthorisedBy NVARCHAR(100)     NOT NULL,
    Rank         NVARCHAR(20)      NOT NULL,
    IssuedAt     DATETIMEOFFSET(0) NOT NULL,
    Hours        INT               NOT NULL,
    ServedAt     DATETIMEOFFSET(0) NOT NULL,
    ServedBy     NVARCHAR(100)     NOT NULL,
    ServedWhere  NVARCHAR(300)     NOT NULL,
    CourtCode    NVARCHAR(10)      NULL,
    ListedAt     DATETIMEOFFSET(0) NULL,
    EndedAt      DATETIMEOFFSET(0) NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,
    Version      INT               NOT NULL,

    CONSTRAINT PK_ClosureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNotice_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureNotice_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureNotice_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND Rank = 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_ServedAfterIssue CHECK (ServedAt >= IssuedAt),
    CONSTRAINT CK_ClosureNotice_EndsAfterService CHECK (EndedAt IS NULL OR EndedAt >= ServedAt)
);
GO

CREATE UNIQUE INDEX UX_ClosureNotice_InForce ON ClosureNotice (OperationId, PremisesKey) WHERE EndedAt IS NULL;
GO

CREATE INDEX IX_ClosureNotice_Operation ON ClosureNotice (OperationId, ServedAt);
GO

CREATE INDEX IX_ClosureNotice_Court ON ClosureNotice (CourtCode);

GO

-- What is asked about the premises of a crack house closure.
CREATE TABLE CrackHouse
(
    OperationId           UNIQUEIDENTIFIER NOT NULL,
    Tenure                NVARCHAR(30)     NOT NULL,
    Landlord              NVARCHAR(100)    NULL,
    TenantCuckooed        NVARCHAR(10)     NOT NULL,
    ChildrenPresent       NVARCHAR(10)     NOT NULL,
    SafeguardingReference NVARCHAR(40)     NULL,
    Complaints            INT              NOT NULL,
    ComplaintsSince       DATE             NULL,
    DrugEvidence          NVARCHAR(1000)   NOT NULL,

    CONSTRAINT PK_CrackHouse PRIMARY KEY (OperationId),
    CONSTRAINT FK_CrackHouse_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CrackHouse_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_TenantCuckooed CHECK (TenantCuckooed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_ChildrenPresent CHECK (ChildrenPresent IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_Complaints CHECK (Complaints >= 0)
);

GO

-- One act that must be done by a certain instant: what set it going, the rule and calendar it was reckoned with, and the answer.
-- DueAt is the last instant in time; for a clock of whole days it is the midnight that ends LastDayOn.
-- AlertAt is the earlier of DueAt and what London's wall clocks would say.
CREATE TABLE Deadline
(
    Id              UNIQUEIDENTIFIER  NOT NULL,
    SubjectId       UNIQUEIDENTIFIER  NOT NULL,
    OperationId     UNIQUEIDENTIFIER  NULL,
    SeizureId       UNIQUEIDENTIFIER  NULL,
    OfficerId       UNIQUEIDENTIFIER  NOT NULL,
    RuleId          NVARCHAR(60)      NOT NULL,
    RuleVersion     INT               NOT NULL,
    CalendarVersion NVARCHAR(20)      NOT NULL,
    What            NVARCHAR(100)     NOT NULL,
    TriggerAt       DATETIMEOFFSET(0) NOT NULL,
    DueAt           DATETIMEOFFSET(0) NOT NULL,
    AlertAt         DATETIMEOFFSET(0) NOT NULL,
    LastDayOn       DATE              NULL,
    WorkedOutAt     DATETIMEOFFSET(0) NOT NULL,
    WorkedOutBy     NVARCHAR(100)     NOT NULL,
    OverdueAt       DATETIMEOFFSET(0) NULL,
    MetAt           DATETIMEOFFSET(0) NULL,
    MetBy           NVARCHAR(100)     NULL,
    MetHow          NVARCHAR(200)     NULL,
    StoodDownAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Deadline PRIMARY KEY (Id),
    CONSTRAINT UQ_Deadline_Rule UNIQUE (SubjectId, RuleId),
    CONSTRAINT FK_Deadline_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_Deadline_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_OfACase CHECK ((OperationId IS NULL AND SeizureId IS NOT NULL) OR (OperationId IS NOT NULL AND SeizureId IS NULL)),
    CONSTRAINT CK_Deadline_DueAfterTrigger CHECK (DueAt > TriggerAt),
    CONSTRAINT CK_Deadline_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_Deadline_MetOnce CHECK (MetAt IS NULL OR StoodDownAt IS NULL)
);
GO

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId);
GO

CREATE INDEX IX_Deadline_Operation ON Deadline (OperationId, DueAt);
GO

CREATE INDEX IX_Deadline_Seizure ON Deadline (SeizureId, DueAt);
GO

CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);
GO

CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

GO

-- What is asked about an open market.
CREATE TABLE OpenMarket
(
    OperationId        UNIQUEIDENTIFIER NOT NULL,
    Crack              BIT              NOT NULL,
    Heroin             BIT              NOT NULL,
    PowderCocaine      BIT              NOT NULL,
    Cannabis           BIT              NOT NULL,
    OtherDrugs         BIT              NOT NULL,
    BusyTimes          NVARCHAR(200)    NOT NULL,
    BuyersAnHour       INT              NULL,
    TestPurchases      INT              NOT NULL,
    SupplyArrests      INT              NOT NULL,
    PossessionArrests  INT              NOT NULL,
    EnvironmentalFixes NVARCHAR(500)    NULL,

    CONSTRAINT PK_OpenMarket PRIMARY KEY (OperationId),
    CONSTRAINT FK_OpenMarket_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_OpenMarket_Drugs CHECK (Crack = 1 OR Heroin = 1 OR PowderCocaine = 1 OR Cannabis = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_OpenMarket_Counts CHECK ((BuyersAnHour IS NULL OR BuyersAnHour >= 0) AND TestPurchases >= 0 AND SupplyArrests >= 0 AND PossessionArrests >= 0)
);

GO

-- An operation is against a network, and how sure we are: A known directly to E suspected to be false.
CREATE TABLE OperationNetwork
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    NetworkId   UNIQUEIDENTIFIER  NOT NULL,
    Part        NVARCHAR(200)     NOT NULL,
    Confidence  NVARCHAR(1)       NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationNetwork PRIMARY KEY (OperationId, NetworkId),
    CONSTRAINT FK_OperationNetwork_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_OperationNetwork_Confidence CHECK (Confidence IN ('A', 'B', 'C', 'D', 'E'))
);
GO

CREATE INDEX IX_OperationNetwork_Network ON OperationNetwork (NetworkId, OperationId);

GO

-- An operation is part of the response to a local problem.
CREATE TABLE OperationProblem
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    ProblemId   UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationProblem PRIMARY KEY (OperationId, ProblemId),
    CONSTRAINT FK_OperationProblem_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationProblem_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
);
GO

CREATE INDEX IX_OperationProblem_Problem ON OperationProblem (ProblemId, OperationId);

GO

-- A seizure was made in an operation.
CREATE TABLE OperationSeizure
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId   UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);

GO

-- A local problem came to a stage of its work: the first when it was recorded, another each time it was moved on or back.
CREATE TABLE ProblemMove
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    ProblemId UNIQUEIDENTIFIER  NOT NULL,
    Stage     NVARCHAR(20)      NOT NULL,
    MovedAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ProblemMove PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemMove_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemMove_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment'))
);
GO

CREATE INDEX IX_ProblemMove_Problem ON ProblemMove (ProblemId, MovedAt);

GO

-- Something seen or reported that belongs to a local problem. SeenOn is the London day it is counted on.
CREATE TABLE ProblemSign
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    ProblemId  UNIQUEIDENTIFIER  NOT NULL,
    SeenAt     DATETIMEOFFSET(0) NOT NULL,
    SeenOn     DATE              NOT NULL,
    What       NVARCHAR(500)     NOT NULL,
    SeenBy     NVARCHAR(100)     NOT NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
);
GO

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt);

GO

-- A court heard the application for a closure order. s. 80(3), and for adjournment s. 81(3).
CREATE TABLE ClosureHearing
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    NoticeId    UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    CourtCode   NVARCHAR(10)      NOT NULL,
    HeardAt     DATETIMEOFFSET(0) NOT NULL,
    Outcome     NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(1000)    NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureHearing PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureHearing_HeardAt UNIQUE (NoticeId, HeardAt),
    CONSTRAINT FK_ClosureHearing_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureHearing_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureHearing_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureHearing_Outcome CHECK (Outcome IN ('OrderMade', 'Refused', 'Adjourned'))
);
GO

CREATE INDEX IX_ClosureHearing_Operation ON ClosureHearing (OperationId, HeardAt);
GO

CREATE INDEX IX_ClosureHearing_Court ON ClosureHearing (CourtCode);

GO

-- A court's order that premises be closed. s. 80(5)-(6). The end that the order states is authoritative.
-- LastDayOn is the last London day on which the premises are closed.
CREATE TABLE ClosureOrder
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    NoticeId      UNIQUEIDENTIFIER  NOT NULL,
    OperationId   UNIQUEIDENTIFIER  NOT NULL,
    CourtCode     NVARCHAR(10)      NOT NULL,
    MadeAt        DATETIMEOFFSET(0) NOT NULL,
    MadeOn        DATE              NOT NULL,
    EffectiveFrom DATETIMEOFFSET(0) NOT NULL,
    LastDayOn     DATE              NOT NULL,
    Terms         NVARCHAR(1000)    NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt       DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ClosureOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureOrder_Notice UNIQUE (NoticeId),
    CONSTRAINT FK_ClosureOrder_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureOrder_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrder_EffectiveOnceMade CHECK (EffectiveFrom >= MadeAt),
    CONSTRAINT CK_ClosureOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn)
);
GO

CREATE INDEX IX_ClosureOrder_Operation ON ClosureOrder (OperationId, MadeAt);
GO

CREATE INDEX IX_ClosureOrder_Court ON ClosureOrder (CourtCode);

GO

-- A moment at which the sweep must tell somebody about a deadline. Sent once: SentAt, or stood down when the act was done first.
-- SweepId names the sweep that claimed it, so that of two sweeps at once one sends it.
CREATE TABLE DeadlineAlert
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId  UNIQUEIDENTIFIER  NOT NULL,
    Step        NVARCHAR(20)      NOT NULL,
    RingsAt     DATETIMEOFFSET(0) NOT NULL,
    SentAt      DATETIMEOFFSET(0) NULL,
    SweepId     UNIQUEIDENTIFIER  NULL,
    StoodDownAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_DeadlineAlert PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineAlert_Step UNIQUE (DeadlineId, Step),
    CONSTRAINT FK_DeadlineAlert_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineAlert_SentOrStoodDown CHECK (SentAt IS NULL OR StoodDownAt IS NULL)
);
GO

CREATE INDEX IX_DeadlineAlert_Waiting ON DeadlineAlert (RingsAt, Id) WHERE SentAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_DeadlineAlert_Sweep ON DeadlineAlert (SweepId) WHERE SweepId IS NOT NULL;

GO

-- A claim that an operation disrupted a network, and what somebody of another unit decided about it.
-- HappenedOn is the London day it is counted on.
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
    CONSTRAINT FK_DisruptionClaim_Link FOREIGN KEY (OperationId, NetworkId) REFERENCES OperationNetwork (OperationId, NetworkId),
    CONSTRAINT FK_DisruptionClaim_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_DisruptionClaim_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptionClaim_Claimant FOREIGN KEY (ClaimantId) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaim_DecidedBy FOREIGN KEY (DecidedById) REFERENCES Officer (Id),
    CONSTRAINT FK_DisruptionClaim_Day FOREIGN KEY (HappenedOn) REFERENCES Day (DayOn),
    CONSTRAINT CK_DisruptionClaim_Level CHECK (Level IN ('Major', 'Moderate', 'Minor', 'None', 'Negative')),
    CONSTRAINT CK_DisruptionClaim_DecidedLevel CHECK (DecidedLevel IS NULL OR DecidedLevel IN ('Major', 'Moderate', 'Minor', 'None', 'Negative')),
    CONSTRAINT CK_DisruptionClaim_Status CHECK (Status IN ('Waiting', 'Confirmed', 'Rejected')),
    CONSTRAINT CK_DisruptionClaim_Decision CHECK ((Status = 'Waiting' AND DecidedById IS NULL AND DecidedAt IS NULL)
        OR (Status <> 'Waiting' AND DecidedById IS NOT NULL AND DecidedAt IS NOT NULL AND Reasons IS NOT NULL)),
    CONSTRAINT CK_DisruptionClaim_ConfirmedLevel CHECK (Status <> 'Confirmed' OR DecidedLevel IS NOT NULL),
    CONSTRAINT CK_DisruptionClaim_NotByTheClaimant CHECK (DecidedById IS NULL OR DecidedById <> ClaimantId)
);
GO

CREATE UNIQUE INDEX UX_DisruptionClaim_Event ON DisruptionClaim (OperationId, NetworkId, HappenedOn) WHERE Status IN ('Waiting', 'Confirmed');
GO

CREATE INDEX IX_DisruptionClaim_Link ON DisruptionClaim (OperationId, NetworkId);
GO

CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn);
GO

CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn);
GO

CREATE INDEX IX_DisruptionClaim_Claimant ON DisruptionClaim (ClaimantId);
GO

CREATE INDEX IX_DisruptionClaim_DecidedBy ON DisruptionClaim (DecidedById);
GO

CREATE INDEX IX_DisruptionClaim_Day ON DisruptionClaim (HappenedOn);
GO

CREATE INDEX IX_DisruptionClaim_Counted ON DisruptionClaim (Status, HappenedOn, BoroughCode, NetworkId);

GO

-- A message to one officer about one deadline. Late: it was sent more than a quarter of an hour after it was due to be.
CREATE TABLE InboxMessage
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId UNIQUEIDENTIFIER  NOT NULL,
    Step       NVARCHAR(20)      NOT NULL,
    RangAt     DATETIMEOFFSET(0) NOT NULL,
    SentAt     DATETIMEOFFSET(0) NOT NULL,
    IsLate     BIT               NOT NULL,
    ReadAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt)
);
GO

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt);
GO

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
