-- Where an operation can stand is registered by its kind, a deadline can be moved by a correction, and a document superseded by one.

CREATE TABLE OperationState
(
    Kind TEXT COLLATE NOCASE NOT NULL,
    Code TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_OperationState PRIMARY KEY (Kind, Code),
    CONSTRAINT CK_OperationState_Kind_Length CHECK (length(Kind) <= 30),
    CONSTRAINT CK_OperationState_Code_Length CHECK (length(Code) <= 20)
) STRICT;

INSERT INTO OperationState (Kind, Code)
VALUES ('CrackHouseClosure', 'Live'), ('CrackHouseClosure', 'NoticeServed'), ('CrackHouseClosure', 'Adjourned'), ('CrackHouseClosure', 'OrderInForce'),
    ('CrackHouseClosure', 'Refused'), ('CrackHouseClosure', 'Closed'), ('OpenMarket', 'Live'), ('OpenMarket', 'Closed'),
    ('CannabisFactory', 'Live'), ('CannabisFactory', 'Closed');

CREATE TABLE Operation_0017
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
    DueOrder INT NOT NULL,
    Outcome TEXT COLLATE NOCASE,
    ClosedAt TEXT,
    LoggedAt TEXT NOT NULL,
    LoggedById TEXT NOT NULL,
    CONSTRAINT PK_Operation PRIMARY KEY (Id),
    CONSTRAINT FK_Operation_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Operation_Reference UNIQUE (Reference),
    CONSTRAINT FK_Operation_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_Operation_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT FK_Operation_State FOREIGN KEY (Kind, Status) REFERENCES OperationState (Kind, Code),
    CONSTRAINT CK_Operation_ClosedWithAnOutcome CHECK ((Status = 'Closed' AND ClosedAt IS NOT NULL AND Outcome IS NOT NULL) OR (Status <> 'Closed' AND ClosedAt IS NULL AND Outcome IS NULL)),
    CONSTRAINT CK_Operation_StartsBeforeItIsLogged CHECK (StartedAt <= LoggedAt),
    CONSTRAINT CK_Operation_NextDueHasItsMoment CHECK (NextDue IS NULL OR NextDueAt IS NOT NULL),
    CONSTRAINT CK_Operation_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000)),
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

INSERT INTO Operation_0017 (Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, DueOrder, Outcome, ClosedAt, LoggedAt, LoggedById)
SELECT Id, Reference, Kind, Name, NameKey, BoroughCode, WardCode, Place, PlaceKey, OfficerId, Unit, StartedAt, Harm, Status, NextDueAt, NextDueOn, NextDue, DueOrder, Outcome, ClosedAt, LoggedAt, LoggedById
FROM Operation;

DROP TABLE Operation;
ALTER TABLE Operation_0017 RENAME TO Operation;


CREATE INDEX IX_Operation_Ward ON Operation (BoroughCode, WardCode, StartedAt);

CREATE INDEX IX_Operation_LoggedBy ON Operation (LoggedById);

CREATE INDEX IX_Operation_Newest ON Operation (StartedAt, Id);

CREATE INDEX IX_Operation_Due ON Operation (DueOrder, Id);

CREATE INDEX IX_Operation_StatusNewest ON Operation (Status, StartedAt, Id);

CREATE INDEX IX_Operation_StatusDue ON Operation (Status, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughNewest ON Operation (BoroughCode, StartedAt, Id);

CREATE INDEX IX_Operation_BoroughDue ON Operation (BoroughCode, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughStatusNewest ON Operation (BoroughCode, Status, StartedAt, Id);

CREATE INDEX IX_Operation_BoroughStatusDue ON Operation (BoroughCode, Status, DueOrder, Id);

CREATE INDEX IX_Operation_BoroughOfficer ON Operation (BoroughCode, OfficerId, StartedAt, Id);

CREATE INDEX IX_Operation_OfficerNewest ON Operation (OfficerId, StartedAt, Id);

CREATE INDEX IX_Operation_OfficerDue ON Operation (OfficerId, DueOrder, Id);

CREATE INDEX IX_Operation_State ON Operation (Kind, Status);

CREATE TABLE DeadlineMove_0017
(
    Id TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    CalendarVersionWas TEXT COLLATE NOCASE NOT NULL,
    DueAtWas TEXT NOT NULL,
    LastDayOnWas TEXT,
    DueAt TEXT NOT NULL,
    AlertAt TEXT NOT NULL,
    LastDayOn TEXT,
    MovedAt TEXT NOT NULL,
    RuleVersion INT NOT NULL,
    RuleVersionWas INT NOT NULL,
    TriggerAt TEXT,
    TriggerAtWas TEXT,
    CONSTRAINT PK_DeadlineMove PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineMove_Once UNIQUE (MovedAt, DeadlineId),
    CONSTRAINT FK_DeadlineMove_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_DeadlineMove_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT FK_DeadlineMove_CalendarWas FOREIGN KEY (CalendarVersionWas) REFERENCES Calendar (Version),
    CONSTRAINT CK_DeadlineMove_ToAnother CHECK (CalendarVersion <> CalendarVersionWas OR RuleVersion <> RuleVersionWas OR (TriggerAt IS NOT NULL AND TriggerAtWas IS NOT NULL)),
    CONSTRAINT CK_DeadlineMove_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_DeadlineMove_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_DeadlineMove_CalendarVersionWas_Length CHECK (length(CalendarVersionWas) <= 20)
) STRICT;

INSERT INTO DeadlineMove_0017 (Id, DeadlineId, CalendarVersion, CalendarVersionWas, DueAtWas, LastDayOnWas, DueAt, AlertAt, LastDayOn, MovedAt, RuleVersion, RuleVersionWas)
SELECT Id, DeadlineId, CalendarVersion, CalendarVersionWas, DueAtWas, LastDayOnWas, DueAt, AlertAt, LastDayOn, MovedAt, RuleVersion, RuleVersionWas
FROM DeadlineMove;

DROP TABLE DeadlineMove;
ALTER TABLE DeadlineMove_0017 RENAME TO DeadlineMove;


CREATE INDEX IX_DeadlineMove_Deadline ON DeadlineMove (DeadlineId, MovedAt);

CREATE INDEX IX_DeadlineMove_Calendar ON DeadlineMove (CalendarVersion);

CREATE INDEX IX_DeadlineMove_CalendarWas ON DeadlineMove (CalendarVersionWas);

CREATE TABLE ClosureDocument_0017
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT NOT NULL,
    Version INT NOT NULL,
    Advice TEXT COLLATE NOCASE,
    CourtCode TEXT COLLATE NOCASE,
    ListedAt TEXT,
    Blanks INT NOT NULL,
    MadeAt TEXT NOT NULL,
    MadeBy TEXT COLLATE NOCASE NOT NULL,
    Sha256 TEXT COLLATE NOCASE NOT NULL,
    Content BLOB NOT NULL,
    IssuedAt TEXT,
    IssuedBy TEXT COLLATE NOCASE,
    DraftVersion INT,
    SupersededAt TEXT,
    CONSTRAINT PK_ClosureDocument PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureDocument_Version UNIQUE (OperationId, Kind, SubjectId, Version),
    CONSTRAINT FK_ClosureDocument_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureDocument_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureDocument_Kind CHECK (Kind IN
        ('ClosureNotice', 'ExtensionNotice', 'CancellationNotice', 'ServiceCertificate', 'CourtApplication', 'OrderSummary')),
    CONSTRAINT CK_ClosureDocument_Version CHECK (Version > 0),
    CONSTRAINT CK_ClosureDocument_ListedAtACourt CHECK (ListedAt IS NULL OR CourtCode IS NOT NULL),
    CONSTRAINT CK_ClosureDocument_Blanks CHECK (Blanks >= 0),
    CONSTRAINT CK_ClosureDocument_IssuedBySomebodyFromADraft CHECK ((IssuedAt IS NULL AND IssuedBy IS NULL AND DraftVersion IS NULL) OR (IssuedAt IS NOT NULL AND IssuedBy IS NOT NULL AND DraftVersion IS NOT NULL)),
    CONSTRAINT CK_ClosureDocument_IssuedComplete CHECK (IssuedAt IS NULL OR (Blanks = 0 AND DraftVersion < Version)),
    CONSTRAINT CK_ClosureDocument_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ClosureDocument_Advice_Length CHECK (length(Advice) <= 1000),
    CONSTRAINT CK_ClosureDocument_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureDocument_MadeBy_Length CHECK (length(MadeBy) <= 100),
    CONSTRAINT CK_ClosureDocument_Sha256_Length CHECK (length(Sha256) <= 64),
    CONSTRAINT CK_ClosureDocument_IssuedBy_Length CHECK (length(IssuedBy) <= 100)
) STRICT;

INSERT INTO ClosureDocument_0017 (Id, OperationId, Kind, SubjectId, Version, Advice, CourtCode, ListedAt, Blanks, MadeAt, MadeBy, Sha256, Content, IssuedAt, IssuedBy, DraftVersion)
SELECT Id, OperationId, Kind, SubjectId, Version, Advice, CourtCode, ListedAt, Blanks, MadeAt, MadeBy, Sha256, Content, IssuedAt, IssuedBy, DraftVersion
FROM ClosureDocument;

DROP TABLE ClosureDocument;
ALTER TABLE ClosureDocument_0017 RENAME TO ClosureDocument;


CREATE INDEX IX_ClosureDocument_Operation ON ClosureDocument (OperationId, MadeAt, Version);

CREATE INDEX IX_ClosureDocument_Court ON ClosureDocument (CourtCode);

CREATE UNIQUE INDEX UX_ClosureDocument_Issued ON ClosureDocument (OperationId, Kind, SubjectId, DraftVersion) WHERE DraftVersion IS NOT NULL;

