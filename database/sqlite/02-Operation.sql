-- Written by build/Schema from database/tables/Operation.sql; change that file, not this one.
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

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey, StartedAt, Id);

CREATE INDEX IX_Operation_Name ON Operation (NameKey, StartedAt, Id);
