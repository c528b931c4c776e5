CREATE TABLE AuditEntry
(
    Id TEXT NOT NULL,
    At TEXT NOT NULL,
    HappenedAt TEXT NOT NULL,
    OfficerId TEXT,
    OfficerName TEXT COLLATE NOCASE NOT NULL,
    Action TEXT COLLATE NOCASE NOT NULL,
    Headline TEXT COLLATE NOCASE NOT NULL,
    Detail TEXT COLLATE NOCASE NOT NULL,
    Before TEXT COLLATE NOCASE,
    After TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (Id),
    CONSTRAINT CK_AuditEntry_OfficerName_Length CHECK (length(OfficerName) <= 100),
    CONSTRAINT CK_AuditEntry_Action_Length CHECK (length(Action) <= 100),
    CONSTRAINT CK_AuditEntry_Headline_Length CHECK (length(Headline) <= 200),
    CONSTRAINT CK_AuditEntry_Detail_Length CHECK (length(Detail) <= 2000)
) STRICT;

CREATE INDEX CX_AuditEntry_At ON AuditEntry (At, Id);

CREATE TABLE Borough
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Abbreviation TEXT COLLATE NOCASE NOT NULL,
    TileRow INT NOT NULL,
    TileColumn INT NOT NULL,
    CONSTRAINT PK_Borough PRIMARY KEY (Code),
    CONSTRAINT UQ_Borough_Name UNIQUE (Name),
    CONSTRAINT CK_Borough_Code_Length CHECK (length(Code) <= 9),
    CONSTRAINT CK_Borough_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Borough_Abbreviation_Length CHECK (length(Abbreviation) <= 3)
) STRICT;

CREATE TABLE Calendar
(
    Version TEXT COLLATE NOCASE NOT NULL,
    ReadOn TEXT NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Calendar PRIMARY KEY (Version),
    CONSTRAINT CK_Calendar_Version_Length CHECK (length(Version) <= 20),
    CONSTRAINT CK_Calendar_Source_Length CHECK (length(Source) <= 200)
) STRICT;

CREATE TABLE Consultation
(
    Id TEXT NOT NULL,
    At TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Request TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT,
    Terms TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Consultation PRIMARY KEY (Id),
    CONSTRAINT CK_Consultation_Request_Length CHECK (length(Request) <= 100),
    CONSTRAINT CK_Consultation_Terms_Length CHECK (length(Terms) <= 2000)
) STRICT;

CREATE INDEX CX_Consultation_At ON Consultation (At, Id);

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);

CREATE TABLE Counter
(
    Series TEXT COLLATE NOCASE NOT NULL,
    LastNumber INT NOT NULL,
    CONSTRAINT PK_Counter PRIMARY KEY (Series),
    CONSTRAINT CK_Counter_LastNumber CHECK (LastNumber >= 0),
    CONSTRAINT CK_Counter_Series_Length CHECK (length(Series) <= 20)
) STRICT;

CREATE TABLE DataProtectionKey
(
    Id TEXT NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Xml TEXT COLLATE NOCASE NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id),
    CONSTRAINT CK_DataProtectionKey_Name_Length CHECK (length(Name) <= 100)
) STRICT;

CREATE TABLE Day
(
    DayOn TEXT NOT NULL,
    Year INT NOT NULL,
    Month INT NOT NULL,
    FinancialYear INT NOT NULL,
    CONSTRAINT PK_Day PRIMARY KEY (DayOn),
    CONSTRAINT CK_Day_Month CHECK (Month >= 1 AND Month <= 12),
    CONSTRAINT CK_Day_FinancialYear CHECK (FinancialYear = Year OR FinancialYear = Year - 1)
) STRICT;

CREATE INDEX IX_Day_FinancialYear ON Day (FinancialYear, DayOn);

CREATE TABLE Officer
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
    CONSTRAINT PK_Officer PRIMARY KEY (Id),
    CONSTRAINT UQ_Officer_Email UNIQUE (Email),
    CONSTRAINT CK_Officer_Role CHECK (Role IN ('BoroughOfficer', 'SntSergeant', 'AuthorisingSuperintendent', 'DirectorateAnalyst', 'Administrator')),
    CONSTRAINT CK_Officer_FailedSignIns CHECK (FailedSignIns >= 0),
    CONSTRAINT CK_Officer_Email_Length CHECK (length(Email) <= 200),
    CONSTRAINT CK_Officer_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Officer_Role_Length CHECK (length(Role) <= 30),
    CONSTRAINT CK_Officer_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Officer_PasswordHash_Length CHECK (length(PasswordHash) <= 400),
    CONSTRAINT CK_Officer_SecurityStamp_Length CHECK (length(SecurityStamp) <= 64)
) STRICT;

CREATE TABLE Submission
(
    Id TEXT NOT NULL,
    Request TEXT COLLATE NOCASE NOT NULL,
    Content TEXT COLLATE NOCASE NOT NULL,
    Answer TEXT COLLATE NOCASE NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_Submission PRIMARY KEY (Id),
    CONSTRAINT CK_Submission_Request_Length CHECK (length(Request) <= 100),
    CONSTRAINT CK_Submission_Content_Length CHECK (length(Content) <= 64),
    CONSTRAINT CK_Submission_Answer_Length CHECK (length(Answer) <= 400)
) STRICT;

CREATE TABLE SystemFact
(
    Name TEXT COLLATE NOCASE NOT NULL,
    Value TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SystemFact PRIMARY KEY (Name),
    CONSTRAINT CK_SystemFact_Name_Length CHECK (length(Name) <= 40),
    CONSTRAINT CK_SystemFact_Value_Length CHECK (length(Value) <= 200)
) STRICT;

CREATE TABLE ApiToken
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    RevokedAt TEXT,
    CONSTRAINT PK_ApiToken PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiToken_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_ApiToken_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_ApiToken_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_ApiToken_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_ApiToken_Officer ON ApiToken (OfficerId);

CREATE TABLE AuditSubject
(
    SubjectId TEXT NOT NULL,
    HappenedAt TEXT NOT NULL,
    EntryId TEXT NOT NULL,
    CONSTRAINT PK_AuditSubject PRIMARY KEY (SubjectId, HappenedAt, EntryId),
    CONSTRAINT FK_AuditSubject_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
) STRICT;

CREATE INDEX IX_AuditSubject_Entry ON AuditSubject (EntryId);

CREATE TABLE BankHoliday
(
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    HolidayOn TEXT NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_BankHoliday PRIMARY KEY (CalendarVersion, HolidayOn),
    CONSTRAINT FK_BankHoliday_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_BankHoliday_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_BankHoliday_Name_Length CHECK (length(Name) <= 80)
) STRICT;

CREATE TABLE Court
(
    Code TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    Address TEXT COLLATE NOCASE NOT NULL,
    Postcode TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Court PRIMARY KEY (Code),
    CONSTRAINT FK_Court_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_Court_Code_Length CHECK (length(Code) <= 10),
    CONSTRAINT CK_Court_Name_Length CHECK (length(Name) <= 100),
    CONSTRAINT CK_Court_Address_Length CHECK (length(Address) <= 200),
    CONSTRAINT CK_Court_Postcode_Length CHECK (length(Postcode) <= 10),
    CONSTRAINT CK_Court_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_Court_Borough ON Court (BoroughCode);

CREATE TABLE Invitation
(
    Id TEXT NOT NULL,
    OfficerId TEXT,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    UsedAt TEXT,
    CONSTRAINT PK_Invitation PRIMARY KEY (Id),
    CONSTRAINT UQ_Invitation_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_Invitation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Invitation_EndsAfterCreation CHECK (EndsAt > CreatedAt),
    CONSTRAINT CK_Invitation_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_Invitation_Officer ON Invitation (OfficerId);

CREATE TABLE Network
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    Drugs TEXT COLLATE NOCASE NOT NULL,
    Level INT NOT NULL,
    Summary TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    IdentifiedOn TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT UQ_Network_Name UNIQUE (NameKey),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3)),
    CONSTRAINT CK_Network_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Network_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Network_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Network_Drugs_Length CHECK (length(Drugs) <= 200),
    CONSTRAINT CK_Network_Summary_Length CHECK (length(Summary) <= 1000),
    CONSTRAINT CK_Network_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

CREATE INDEX IX_Network_Owner ON Network (OwnerId);

CREATE TABLE OfficerBorough
(
    OfficerId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_OfficerBorough PRIMARY KEY (OfficerId, BoroughCode),
    CONSTRAINT FK_OfficerBorough_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OfficerBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OfficerBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_OfficerBorough_Borough ON OfficerBorough (BoroughCode, OfficerId);

CREATE TABLE Seizure
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    AmountPence INT NOT NULL,
    Currency TEXT COLLATE NOCASE NOT NULL,
    CountedMinor INT NOT NULL,
    RateSource TEXT COLLATE NOCASE,
    SeizedAt TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    SeizedFrom TEXT COLLATE NOCASE,
    SeizedBy TEXT COLLATE NOCASE NOT NULL,
    Authority TEXT COLLATE NOCASE NOT NULL,
    Exhibit TEXT COLLATE NOCASE NOT NULL,
    Seal TEXT COLLATE NOCASE NOT NULL,
    CountedBy TEXT COLLATE NOCASE NOT NULL,
    CountedAgainBy TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    NextDueAt TEXT,
    NextDueOn TEXT,
    NextDue TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_Seizure PRIMARY KEY (Id),
    CONSTRAINT UQ_Seizure_Reference UNIQUE (Reference),
    CONSTRAINT FK_Seizure_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Seizure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Seizure_Amount CHECK (AmountPence > 0 AND CountedMinor > 0),
    CONSTRAINT CK_Seizure_RateOfForeignCash CHECK (Currency = 'GBP' OR RateSource IS NOT NULL),
    CONSTRAINT CK_Seizure_SterlingIsItself CHECK (Currency <> 'GBP' OR CountedMinor = AmountPence),
    CONSTRAINT CK_Seizure_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_Seizure_Status CHECK (Status IN ('Seized', 'Detained', 'Released')),
    CONSTRAINT CK_Seizure_CountedByTwo CHECK (CountedBy <> CountedAgainBy),
    CONSTRAINT CK_Seizure_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Seizure_Currency_Length CHECK (length(Currency) <= 3),
    CONSTRAINT CK_Seizure_RateSource_Length CHECK (length(RateSource) <= 200),
    CONSTRAINT CK_Seizure_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Seizure_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_Seizure_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_Seizure_SeizedFrom_Length CHECK (length(SeizedFrom) <= 100),
    CONSTRAINT CK_Seizure_SeizedBy_Length CHECK (length(SeizedBy) <= 100),
    CONSTRAINT CK_Seizure_Authority_Length CHECK (length(Authority) <= 20),
    CONSTRAINT CK_Seizure_Exhibit_Length CHECK (length(Exhibit) <= 40),
    CONSTRAINT CK_Seizure_Seal_Length CHECK (length(Seal) <= 40),
    CONSTRAINT CK_Seizure_CountedBy_Length CHECK (length(CountedBy) <= 100),
    CONSTRAINT CK_Seizure_CountedAgainBy_Length CHECK (length(CountedAgainBy) <= 100),
    CONSTRAINT CK_Seizure_Status_Length CHECK (length(Status) <= 20),
    CONSTRAINT CK_Seizure_NextDue_Length CHECK (length(NextDue) <= 100)
) STRICT;

CREATE INDEX IX_Seizure_Borough ON Seizure (BoroughCode, SeizedAt);

CREATE INDEX IX_Seizure_Officer ON Seizure (OfficerId);

CREATE INDEX IX_Seizure_Seized ON Seizure (SeizedAt, Id);

CREATE TABLE Ward
(
    Code TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Ward PRIMARY KEY (Code),
    CONSTRAINT FK_Ward_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT UQ_Ward_Name UNIQUE (BoroughCode, NameKey),
    CONSTRAINT UQ_Ward_Borough UNIQUE (BoroughCode, Code),
    CONSTRAINT CK_Ward_Code_Length CHECK (length(Code) <= 9),
    CONSTRAINT CK_Ward_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Ward_Name_Length CHECK (length(Name) <= 80),
    CONSTRAINT CK_Ward_NameKey_Length CHECK (length(NameKey) <= 80)
) STRICT;

CREATE TABLE CashRelease
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    AmountPence INT NOT NULL,
    ReleasedAt TEXT NOT NULL,
    ReleasedTo TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_CashRelease PRIMARY KEY (Id),
    CONSTRAINT FK_CashRelease_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_CashRelease_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_CashRelease_ReleasedTo_Length CHECK (length(ReleasedTo) <= 100),
    CONSTRAINT CK_CashRelease_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_CashRelease_Seizure ON CashRelease (SeizureId, ReleasedAt);

CREATE TABLE DetentionOrder
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    LastDayOn TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_DetentionOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionOrder_MadeAt UNIQUE (SeizureId, MadeAt),
    CONSTRAINT FK_DetentionOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_DetentionOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn),
    CONSTRAINT CK_DetentionOrder_CourtCode_Length CHECK (length(CourtCode) <= 10)
) STRICT;

CREATE INDEX IX_DetentionOrder_Court ON DetentionOrder (CourtCode);

CREATE TABLE LocalProblem
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Title TEXT COLLATE NOCASE NOT NULL,
    TitleKey TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SinceOn TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    ResponseSinceOn TEXT,
    PanelPriority INT NOT NULL,
    NextPanelOn TEXT,
    OwnerId TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_LocalProblem PRIMARY KEY (Id),
    CONSTRAINT UQ_LocalProblem_Reference UNIQUE (Reference),
    CONSTRAINT FK_LocalProblem_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_LocalProblem_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_LocalProblem_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_LocalProblem_ResponseHasItsDay CHECK (Stage IN ('Scanning', 'Analysis') OR ResponseSinceOn IS NOT NULL),
    CONSTRAINT CK_LocalProblem_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_LocalProblem_Title_Length CHECK (length(Title) <= 100),
    CONSTRAINT CK_LocalProblem_TitleKey_Length CHECK (length(TitleKey) <= 100),
    CONSTRAINT CK_LocalProblem_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_LocalProblem_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_LocalProblem_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_LocalProblem_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_LocalProblem_What_Length CHECK (length(What) <= 1000),
    CONSTRAINT CK_LocalProblem_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_LocalProblem_PanelPriority_YesOrNo CHECK (PanelPriority IN (0, 1))
) STRICT;

CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, RecordedAt);

CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId, RecordedAt);

CREATE INDEX IX_LocalProblem_Recorded ON LocalProblem (RecordedAt, Id);

CREATE TABLE NetworkBorough
(
    NetworkId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_NetworkBorough PRIMARY KEY (NetworkId, BoroughCode),
    CONSTRAINT FK_NetworkBorough_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_NetworkBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_NetworkBorough_Borough ON NetworkBorough (BoroughCode, NetworkId);

CREATE TABLE NetworkSeizure
(
    NetworkId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
) STRICT;

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);

CREATE TABLE Operation
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    StartedAt TEXT NOT NULL,
    Harm TEXT COLLATE NOCASE NOT NULL,
    Status TEXT COLLATE NOCASE NOT NULL,
    NextDueAt TEXT,
    NextDueOn TEXT,
    NextDue TEXT COLLATE NOCASE,
    Outcome TEXT COLLATE NOCASE,
    ClosedAt TEXT,
    LoggedAt TEXT NOT NULL,
    LoggedById TEXT NOT NULL,
    Version INT NOT NULL,
    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Operation_Kind CHECK (Kind IN ('CrackHouseClosure', 'OpenMarket', 'CannabisFactory')),
    CONSTRAINT CK_Operation_Status CHECK (Status IN ('Live', 'NoticeServed', 'Adjourned', 'OrderInForce', 'Refused', 'Closed')),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL),
    CONSTRAINT CK_Operation_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Operation_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_Operation_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Operation_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Operation_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Operation_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_Operation_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_Operation_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_Operation_Unit_Length CHECK (length(Unit) <= 100),
    CONSTRAINT CK_Operation_Harm_Length CHECK (length(Harm) <= 1000),
    CONSTRAINT CK_Operation_Status_Length CHECK (length(Status) <= 20),
    CONSTRAINT CK_Operation_NextDue_Length CHECK (length(NextDue) <= 100),
    CONSTRAINT CK_Operation_Outcome_Length CHECK (length(Outcome) <= 200)
) STRICT;

CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);

CREATE INDEX IX_Operation_BoroughStatus ON Operation (BoroughCode, Status, StartedAt);

CREATE INDEX IX_Operation_Officer ON Operation (OfficerId, StartedAt);

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);

CREATE INDEX IX_Operation_Started ON Operation (StartedAt, Id);

CREATE INDEX IX_Operation_NextDue ON Operation (NextDueAt, Id);

CREATE INDEX IX_Operation_Name ON Operation (NameKey);

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey);

CREATE TABLE CannabisFactory
(
    OperationId TEXT NOT NULL,
    FoundBy TEXT COLLATE NOCASE NOT NULL,
    WarrantNumber TEXT COLLATE NOCASE,
    PremisesKind TEXT COLLATE NOCASE NOT NULL,
    Plants INT NOT NULL,
    Cuttings INT NOT NULL,
    Vegetative INT NOT NULL,
    Flowering INT NOT NULL,
    Harvested INT NOT NULL,
    PremisesAdapted INT NOT NULL,
    MeterBypassed TEXT COLLATE NOCASE NOT NULL,
    NetworkOperatorReference TEXT COLLATE NOCASE,
    PeopleInside INT NOT NULL,
    PeopleArrested INT NOT NULL,
    ExploitationSigns TEXT COLLATE NOCASE NOT NULL,
    ChildOrAdultAtRisk INT NOT NULL,
    SafeguardingReference TEXT COLLATE NOCASE,
    CONSTRAINT PK_CannabisFactory PRIMARY KEY (OperationId),
    CONSTRAINT FK_CannabisFactory_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CannabisFactory_FoundBy CHECK (FoundBy IN ('SearchWarrant', 'FireOrFlood', 'PoliceCall', 'PublicComplaint', 'NetworkOperatorAlert')),
    CONSTRAINT CK_CannabisFactory_PremisesKind CHECK (PremisesKind IN ('HouseOrFlat', 'ShopOrOffice', 'IndustrialUnit', 'Other')),
    CONSTRAINT CK_CannabisFactory_MeterBypassed CHECK (MeterBypassed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_ExploitationSigns CHECK (ExploitationSigns IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CannabisFactory_Counts CHECK (Plants >= 0 AND PeopleInside >= 0 AND PeopleArrested >= 0 AND PeopleArrested <= PeopleInside),
    CONSTRAINT CK_CannabisFactory_FoundBy_Length CHECK (length(FoundBy) <= 30),
    CONSTRAINT CK_CannabisFactory_WarrantNumber_Length CHECK (length(WarrantNumber) <= 40),
    CONSTRAINT CK_CannabisFactory_PremisesKind_Length CHECK (length(PremisesKind) <= 20),
    CONSTRAINT CK_CannabisFactory_Cuttings_YesOrNo CHECK (Cuttings IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_Vegetative_YesOrNo CHECK (Vegetative IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_Flowering_YesOrNo CHECK (Flowering IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_Harvested_YesOrNo CHECK (Harvested IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_PremisesAdapted_YesOrNo CHECK (PremisesAdapted IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_MeterBypassed_Length CHECK (length(MeterBypassed) <= 10),
    CONSTRAINT CK_CannabisFactory_NetworkOperatorReference_Length CHECK (length(NetworkOperatorReference) <= 40),
    CONSTRAINT CK_CannabisFactory_ExploitationSigns_Length CHECK (length(ExploitationSigns) <= 10),
    CONSTRAINT CK_CannabisFactory_ChildOrAdultAtRisk_YesOrNo CHECK (ChildOrAdultAtRisk IN (0, 1)),
    CONSTRAINT CK_CannabisFactory_SafeguardingReference_Length CHECK (length(SafeguardingReference) <= 40)
) STRICT;

CREATE TABLE ClosureNotice
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Premises TEXT COLLATE NOCASE NOT NULL,
    PremisesKey TEXT COLLATE NOCASE NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE NOT NULL,
    Rank TEXT COLLATE NOCASE NOT NULL,
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
    CONSTRAINT PK_ClosureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNotice_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureNotice_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureNotice_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_HoursOfRank CHECK (Hours = 24 OR (Hours = 48 AND Rank = 'Superintendent')),
    CONSTRAINT CK_ClosureNotice_ServedAfterIssue CHECK (ServedAt >= IssuedAt),
    CONSTRAINT CK_ClosureNotice_EndsAfterService CHECK (EndedAt IS NULL OR EndedAt >= ServedAt),
    CONSTRAINT CK_ClosureNotice_Premises_Length CHECK (length(Premises) <= 200),
    CONSTRAINT CK_ClosureNotice_PremisesKey_Length CHECK (length(PremisesKey) <= 200),
    CONSTRAINT CK_ClosureNotice_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureNotice_ServedBy_Length CHECK (length(ServedBy) <= 100),
    CONSTRAINT CK_ClosureNotice_ServedWhere_Length CHECK (length(ServedWhere) <= 300),
    CONSTRAINT CK_ClosureNotice_CourtCode_Length CHECK (length(CourtCode) <= 10)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureNotice_InForce ON ClosureNotice (OperationId, PremisesKey) WHERE EndedAt IS NULL;

CREATE INDEX IX_ClosureNotice_Operation ON ClosureNotice (OperationId, ServedAt);

CREATE INDEX IX_ClosureNotice_Court ON ClosureNotice (CourtCode);

CREATE TABLE CrackHouse
(
    OperationId TEXT NOT NULL,
    Tenure TEXT COLLATE NOCASE NOT NULL,
    Landlord TEXT COLLATE NOCASE,
    TenantCuckooed TEXT COLLATE NOCASE NOT NULL,
    ChildrenPresent TEXT COLLATE NOCASE NOT NULL,
    SafeguardingReference TEXT COLLATE NOCASE,
    Complaints INT NOT NULL,
    ComplaintsSince TEXT,
    DrugEvidence TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_CrackHouse PRIMARY KEY (OperationId),
    CONSTRAINT FK_CrackHouse_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_CrackHouse_Tenure CHECK (Tenure IN ('Council', 'HousingAssociation', 'PrivateRented', 'Owner', 'Squat', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_TenantCuckooed CHECK (TenantCuckooed IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_ChildrenPresent CHECK (ChildrenPresent IN ('Yes', 'No', 'NotKnown')),
    CONSTRAINT CK_CrackHouse_Complaints CHECK (Complaints >= 0),
    CONSTRAINT CK_CrackHouse_Tenure_Length CHECK (length(Tenure) <= 30),
    CONSTRAINT CK_CrackHouse_Landlord_Length CHECK (length(Landlord) <= 100),
    CONSTRAINT CK_CrackHouse_TenantCuckooed_Length CHECK (length(TenantCuckooed) <= 10),
    CONSTRAINT CK_CrackHouse_ChildrenPresent_Length CHECK (length(ChildrenPresent) <= 10),
    CONSTRAINT CK_CrackHouse_SafeguardingReference_Length CHECK (length(SafeguardingReference) <= 40),
    CONSTRAINT CK_CrackHouse_DrugEvidence_Length CHECK (length(DrugEvidence) <= 1000)
) STRICT;

CREATE TABLE Deadline
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    OperationId TEXT,
    SeizureId TEXT,
    OfficerId TEXT NOT NULL,
    RuleId TEXT COLLATE NOCASE NOT NULL,
    RuleVersion INT NOT NULL,
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    TriggerAt TEXT NOT NULL,
    DueAt TEXT NOT NULL,
    AlertAt TEXT NOT NULL,
    LastDayOn TEXT,
    WorkedOutAt TEXT NOT NULL,
    WorkedOutBy TEXT COLLATE NOCASE NOT NULL,
    OverdueAt TEXT,
    MetAt TEXT,
    MetBy TEXT COLLATE NOCASE,
    MetHow TEXT COLLATE NOCASE,
    StoodDownAt TEXT,
    CONSTRAINT PK_Deadline PRIMARY KEY (Id),
    CONSTRAINT UQ_Deadline_Rule UNIQUE (SubjectId, RuleId),
    CONSTRAINT FK_Deadline_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_Deadline_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_OfACase CHECK ((OperationId IS NULL AND SeizureId IS NOT NULL) OR (OperationId IS NOT NULL AND SeizureId IS NULL)),
    CONSTRAINT CK_Deadline_DueAfterTrigger CHECK (DueAt > TriggerAt),
    CONSTRAINT CK_Deadline_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_Deadline_MetOnce CHECK (MetAt IS NULL OR StoodDownAt IS NULL),
    CONSTRAINT CK_Deadline_RuleId_Length CHECK (length(RuleId) <= 60),
    CONSTRAINT CK_Deadline_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_Deadline_What_Length CHECK (length(What) <= 100),
    CONSTRAINT CK_Deadline_WorkedOutBy_Length CHECK (length(WorkedOutBy) <= 100),
    CONSTRAINT CK_Deadline_MetBy_Length CHECK (length(MetBy) <= 100),
    CONSTRAINT CK_Deadline_MetHow_Length CHECK (length(MetHow) <= 200)
) STRICT;

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId);

CREATE INDEX IX_Deadline_Operation ON Deadline (OperationId, DueAt);

CREATE INDEX IX_Deadline_Seizure ON Deadline (SeizureId, DueAt);

CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);

CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE TABLE OpenMarket
(
    OperationId TEXT NOT NULL,
    Crack INT NOT NULL,
    Heroin INT NOT NULL,
    PowderCocaine INT NOT NULL,
    Cannabis INT NOT NULL,
    OtherDrugs INT NOT NULL,
    BusyTimes TEXT COLLATE NOCASE NOT NULL,
    BuyersAnHour INT,
    TestPurchases INT NOT NULL,
    SupplyArrests INT NOT NULL,
    PossessionArrests INT NOT NULL,
    EnvironmentalFixes TEXT COLLATE NOCASE,
    CONSTRAINT PK_OpenMarket PRIMARY KEY (OperationId),
    CONSTRAINT FK_OpenMarket_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_OpenMarket_Drugs CHECK (Crack = 1 OR Heroin = 1 OR PowderCocaine = 1 OR Cannabis = 1 OR OtherDrugs = 1),
    CONSTRAINT CK_OpenMarket_Counts CHECK ((BuyersAnHour IS NULL OR BuyersAnHour >= 0) AND TestPurchases >= 0 AND SupplyArrests >= 0 AND PossessionArrests >= 0),
    CONSTRAINT CK_OpenMarket_Crack_YesOrNo CHECK (Crack IN (0, 1)),
    CONSTRAINT CK_OpenMarket_Heroin_YesOrNo CHECK (Heroin IN (0, 1)),
    CONSTRAINT CK_OpenMarket_PowderCocaine_YesOrNo CHECK (PowderCocaine IN (0, 1)),
    CONSTRAINT CK_OpenMarket_Cannabis_YesOrNo CHECK (Cannabis IN (0, 1)),
    CONSTRAINT CK_OpenMarket_OtherDrugs_YesOrNo CHECK (OtherDrugs IN (0, 1)),
    CONSTRAINT CK_OpenMarket_BusyTimes_Length CHECK (length(BusyTimes) <= 200),
    CONSTRAINT CK_OpenMarket_EnvironmentalFixes_Length CHECK (length(EnvironmentalFixes) <= 500)
) STRICT;

CREATE TABLE OperationNetwork
(
    OperationId TEXT NOT NULL,
    NetworkId TEXT NOT NULL,
    Part TEXT COLLATE NOCASE NOT NULL,
    Confidence TEXT COLLATE NOCASE NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationNetwork PRIMARY KEY (OperationId, NetworkId),
    CONSTRAINT FK_OperationNetwork_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_OperationNetwork_Confidence CHECK (Confidence IN ('A', 'B', 'C', 'D', 'E')),
    CONSTRAINT CK_OperationNetwork_Part_Length CHECK (length(Part) <= 200),
    CONSTRAINT CK_OperationNetwork_Confidence_Length CHECK (length(Confidence) <= 1)
) STRICT;

CREATE INDEX IX_OperationNetwork_Network ON OperationNetwork (NetworkId, OperationId);

CREATE TABLE OperationProblem
(
    OperationId TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationProblem PRIMARY KEY (OperationId, ProblemId),
    CONSTRAINT FK_OperationProblem_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationProblem_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id)
) STRICT;

CREATE INDEX IX_OperationProblem_Problem ON OperationProblem (ProblemId, OperationId);

CREATE TABLE OperationSeizure
(
    OperationId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
) STRICT;

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);

CREATE TABLE ProblemMove
(
    Id TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    MovedAt TEXT NOT NULL,
    CONSTRAINT PK_ProblemMove PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemMove_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemMove_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_ProblemMove_Stage_Length CHECK (length(Stage) <= 20)
) STRICT;

CREATE INDEX IX_ProblemMove_Problem ON ProblemMove (ProblemId, MovedAt);

CREATE TABLE ProblemSign
(
    Id TEXT NOT NULL,
    ProblemId TEXT NOT NULL,
    SeenAt TEXT NOT NULL,
    SeenOn TEXT NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SeenBy TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ProblemSign PRIMARY KEY (Id),
    CONSTRAINT FK_ProblemSign_Problem FOREIGN KEY (ProblemId) REFERENCES LocalProblem (Id),
    CONSTRAINT CK_ProblemSign_What_Length CHECK (length(What) <= 500),
    CONSTRAINT CK_ProblemSign_SeenBy_Length CHECK (length(SeenBy) <= 100)
) STRICT;

CREATE INDEX IX_ProblemSign_Problem ON ProblemSign (ProblemId, SeenAt);

CREATE TABLE ClosureHearing
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    HeardAt TEXT NOT NULL,
    Outcome TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureHearing PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureHearing_HeardAt UNIQUE (NoticeId, HeardAt),
    CONSTRAINT FK_ClosureHearing_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureHearing_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureHearing_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureHearing_Outcome CHECK (Outcome IN ('OrderMade', 'Refused', 'Adjourned')),
    CONSTRAINT CK_ClosureHearing_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureHearing_Outcome_Length CHECK (length(Outcome) <= 20),
    CONSTRAINT CK_ClosureHearing_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureHearing_Operation ON ClosureHearing (OperationId, HeardAt);

CREATE INDEX IX_ClosureHearing_Court ON ClosureHearing (CourtCode);

CREATE TABLE ClosureOrder
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    EffectiveFrom TEXT NOT NULL,
    LastDayOn TEXT NOT NULL,
    Terms TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_ClosureOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureOrder_Notice UNIQUE (NoticeId),
    CONSTRAINT FK_ClosureOrder_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureOrder_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrder_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrder_EffectiveOnceMade CHECK (EffectiveFrom >= MadeAt),
    CONSTRAINT CK_ClosureOrder_EndsAfterItWasMade CHECK (LastDayOn >= MadeOn),
    CONSTRAINT CK_ClosureOrder_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureOrder_Terms_Length CHECK (length(Terms) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureOrder_Operation ON ClosureOrder (OperationId, MadeAt);

CREATE INDEX IX_ClosureOrder_Court ON ClosureOrder (CourtCode);

CREATE TABLE DeadlineAlert
(
    Id TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    Step TEXT COLLATE NOCASE NOT NULL,
    RingsAt TEXT NOT NULL,
    SentAt TEXT,
    SweepId TEXT,
    StoodDownAt TEXT,
    CONSTRAINT PK_DeadlineAlert PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineAlert_Step UNIQUE (DeadlineId, Step),
    CONSTRAINT FK_DeadlineAlert_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineAlert_SentOrStoodDown CHECK (SentAt IS NULL OR StoodDownAt IS NULL),
    CONSTRAINT CK_DeadlineAlert_Step_Length CHECK (length(Step) <= 20)
) STRICT;

CREATE INDEX IX_DeadlineAlert_Waiting ON DeadlineAlert (RingsAt, Id) WHERE SentAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_DeadlineAlert_Sweep ON DeadlineAlert (SweepId) WHERE SweepId IS NOT NULL;

CREATE TABLE DisruptionClaim
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

CREATE UNIQUE INDEX UX_DisruptionClaim_Event ON DisruptionClaim (OperationId, NetworkId, HappenedOn) WHERE Status IN ('Waiting', 'Confirmed');

CREATE INDEX IX_DisruptionClaim_Link ON DisruptionClaim (OperationId, NetworkId);

CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn);

CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn);

CREATE INDEX IX_DisruptionClaim_Claimant ON DisruptionClaim (ClaimantId);

CREATE INDEX IX_DisruptionClaim_DecidedBy ON DisruptionClaim (DecidedById);

CREATE INDEX IX_DisruptionClaim_Day ON DisruptionClaim (HappenedOn);

CREATE INDEX IX_DisruptionClaim_Counted ON DisruptionClaim (Status, HappenedOn, BoroughCode, NetworkId);

CREATE TABLE InboxMessage
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    Step TEXT COLLATE NOCASE NOT NULL,
    RangAt TEXT NOT NULL,
    SentAt TEXT NOT NULL,
    IsLate INT NOT NULL,
    ReadAt TEXT,
    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_InboxMessage_Step_Length CHECK (length(Step) <= 20),
    CONSTRAINT CK_InboxMessage_IsLate_YesOrNo CHECK (IsLate IN (0, 1))
) STRICT;

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt);

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
