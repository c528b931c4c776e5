-- Written by build/Schema from database/tables/CaseDecision.sql; change that file, not this one.
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
