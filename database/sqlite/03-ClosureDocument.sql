-- Written by build/Schema from database/tables/ClosureDocument.sql; change that file, not this one.
CREATE TABLE ClosureDocument
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

CREATE INDEX IX_ClosureDocument_Operation ON ClosureDocument (OperationId, MadeAt, Version);

CREATE INDEX IX_ClosureDocument_Court ON ClosureDocument (CourtCode);

CREATE UNIQUE INDEX UX_ClosureDocument_Issued ON ClosureDocument (OperationId, Kind, SubjectId, DraftVersion) WHERE DraftVersion IS NOT NULL;
