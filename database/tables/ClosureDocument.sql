-- A document made from a template about one notice or order of a closure. Its words never change: drafts are versions, and what is issued is another, with the same words
-- and without a watermark. SubjectId is the ClosureNotice, of a closure notice the ClosureProposal that it was prepared as, or of an order summary the ClosureOrder. Sha256 is the hash of Content, a .docx, and is checked whenever it is given out.
-- Blanks is how many facts are left to be completed. DraftVersion is the draft that a final version was issued from, which happens once.
-- SupersededAt is when a fact that it was made from was corrected.
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
    SupersededAt DATETIMEOFFSET(0) NULL,

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
