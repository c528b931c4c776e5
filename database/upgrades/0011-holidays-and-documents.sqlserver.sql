-- Newer bank holidays move open deadlines: who loaded them, and what each deadline was before. And documents of closures, made from templates.

CREATE TABLE CalendarLoad
(
    Version   NVARCHAR(20)      NOT NULL,
    LoadedAt  DATETIMEOFFSET(0) NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_CalendarLoad PRIMARY KEY (Version),
    CONSTRAINT FK_CalendarLoad_Calendar FOREIGN KEY (Version) REFERENCES Calendar (Version),
    CONSTRAINT FK_CalendarLoad_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
GO

CREATE INDEX IX_CalendarLoad_Officer ON CalendarLoad (OfficerId);

GO

CREATE TABLE DeadlineMove
(
    Id                 UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId         UNIQUEIDENTIFIER  NOT NULL,
    CalendarVersion    NVARCHAR(20)      NOT NULL,
    CalendarVersionWas NVARCHAR(20)      NOT NULL,
    DueAtWas           DATETIMEOFFSET(0) NOT NULL,
    LastDayOnWas       DATE              NULL,
    DueAt              DATETIMEOFFSET(0) NOT NULL,
    AlertAt            DATETIMEOFFSET(0) NOT NULL,
    LastDayOn          DATE              NULL,
    MovedAt            DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DeadlineMove PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineMove_Version UNIQUE (CalendarVersion, DeadlineId),
    CONSTRAINT FK_DeadlineMove_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_DeadlineMove_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT FK_DeadlineMove_CalendarWas FOREIGN KEY (CalendarVersionWas) REFERENCES Calendar (Version),
    CONSTRAINT CK_DeadlineMove_ToAnother CHECK (CalendarVersion <> CalendarVersionWas),
    CONSTRAINT CK_DeadlineMove_AlertInTime CHECK (AlertAt <= DueAt)
);
GO

CREATE INDEX IX_DeadlineMove_Deadline ON DeadlineMove (DeadlineId, MovedAt);
GO

CREATE INDEX IX_DeadlineMove_CalendarWas ON DeadlineMove (CalendarVersionWas);

GO

CREATE TABLE ClosureDocument
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Kind         NVARCHAR(20)      NOT NULL,
    SubjectId    UNIQUEIDENTIFIER  NOT NULL,
    Version      INT               NOT NULL,
    Advice       NVARCHAR(1000)    NULL,
    CourtCode    NVARCHAR(10)      NULL,
    ListedAt     DATETIMEOFFSET(0) NULL,
    Blanks       INT               NOT NULL,
    MadeAt       DATETIMEOFFSET(0) NOT NULL,
    MadeBy       NVARCHAR(100)     NOT NULL,
    Sha256       NVARCHAR(64)      NOT NULL,
    Content      VARBINARY(MAX)    NOT NULL,
    IssuedAt     DATETIMEOFFSET(0) NULL,
    IssuedBy     NVARCHAR(100)     NULL,
    DraftVersion INT               NULL,

    CONSTRAINT PK_ClosureDocument PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureDocument_Version UNIQUE (OperationId, Kind, SubjectId, Version),
    CONSTRAINT FK_ClosureDocument_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureDocument_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureDocument_Kind CHECK (Kind IN
        ('ClosureNotice', 'ExtensionNotice', 'CancellationNotice', 'ServiceCertificate', 'CourtApplication', 'OrderSummary')),
    CONSTRAINT CK_ClosureDocument_Version CHECK (Version > 0),
    CONSTRAINT CK_ClosureDocument_ListedAtACourt CHECK (ListedAt IS NULL OR CourtCode IS NOT NULL),
    CONSTRAINT CK_ClosureDocument_Blanks CHECK (Blanks >= 0),
    CONSTRAINT CK_ClosureDocument_IssuedBySomebodyFromADraft CHECK
        ((IssuedAt IS NULL AND IssuedBy IS NULL AND DraftVersion IS NULL) OR (IssuedAt IS NOT NULL AND IssuedBy IS NOT NULL AND DraftVersion IS NOT NULL)),
    CONSTRAINT CK_ClosureDocument_IssuedComplete CHECK (IssuedAt IS NULL OR (Blanks = 0 AND DraftVersion < Version))
);
GO

CREATE INDEX IX_ClosureDocument_Operation ON ClosureDocument (OperationId, MadeAt, Version);
GO

CREATE INDEX IX_ClosureDocument_Court ON ClosureDocument (CourtCode);
GO

CREATE UNIQUE INDEX UX_ClosureDocument_Issued ON ClosureDocument (OperationId, Kind, SubjectId, DraftVersion) WHERE DraftVersion IS NOT NULL;

GO

DENY UPDATE ON ClosureDocument TO OperationsCaseApplication;
