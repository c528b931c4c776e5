-- Tasks of cases, which are due by deadlines of their own, and decision logs.

CREATE TABLE CaseTask
(
    Id TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    TemplateId TEXT COLLATE NOCASE,
    FactId TEXT,
    Source TEXT COLLATE NOCASE,
    Details TEXT COLLATE NOCASE,
    Note TEXT COLLATE NOCASE,
    AddedAt TEXT NOT NULL,
    AddedById TEXT,
    CONSTRAINT PK_CaseTask PRIMARY KEY (Id),
    CONSTRAINT FK_CaseTask_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseTask_AddedBy FOREIGN KEY (AddedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseTask_Began CHECK ((TemplateId IS NOT NULL AND FactId IS NOT NULL AND Source IS NOT NULL)
        OR (TemplateId IS NULL AND FactId IS NULL AND Source IS NULL AND AddedById IS NOT NULL)),
    CONSTRAINT CK_CaseTask_TemplateId_Length CHECK (length(TemplateId) <= 60),
    CONSTRAINT CK_CaseTask_Source_Length CHECK (length(Source) <= 300),
    CONSTRAINT CK_CaseTask_Details_Length CHECK (length(Details) <= 1000),
    CONSTRAINT CK_CaseTask_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_CaseTask_Fact ON CaseTask (FactId, TemplateId) WHERE FactId IS NOT NULL AND TemplateId IS NOT NULL;

CREATE INDEX IX_CaseTask_Case ON CaseTask (CaseId, AddedAt, Id);

CREATE INDEX IX_CaseTask_AddedBy ON CaseTask (AddedById);

CREATE TABLE CaseDecision
(
    Id TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    Decided TEXT COLLATE NOCASE NOT NULL,
    Options TEXT COLLATE NOCASE NOT NULL,
    Rationale TEXT COLLATE NOCASE NOT NULL,
    DecidedAt TEXT NOT NULL,
    DecidedById TEXT NOT NULL,
    ReviewOn TEXT,
    RecordedAt TEXT NOT NULL,
    CorrectedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseDecision PRIMARY KEY (Id),
    CONSTRAINT FK_CaseDecision_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseDecision_DecidedBy FOREIGN KEY (DecidedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseDecision_Version CHECK (Version > 0),
    CONSTRAINT CK_CaseDecision_Decided_Length CHECK (length(Decided) <= 1000),
    CONSTRAINT CK_CaseDecision_Options_Length CHECK (length(Options) <= 2000),
    CONSTRAINT CK_CaseDecision_Rationale_Length CHECK (length(Rationale) <= 2000)
) STRICT;

CREATE INDEX IX_CaseDecision_Case ON CaseDecision (CaseId, DecidedAt, Id);

CREATE INDEX IX_CaseDecision_DecidedBy ON CaseDecision (DecidedById);
