-- Written by build/Schema from database/tables/IntelligenceEntry.sql; change that file, not this one.
CREATE TABLE IntelligenceEntry
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Scheme TEXT COLLATE NOCASE NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    Assessment TEXT COLLATE NOCASE NOT NULL,
    Handling TEXT COLLATE NOCASE NOT NULL,
    Conditions TEXT COLLATE NOCASE,
    Content TEXT COLLATE NOCASE NOT NULL,
    Provenance TEXT COLLATE NOCASE NOT NULL,
    RecordedOn TEXT NOT NULL,
    LoggedAt TEXT NOT NULL,
    LoggedById TEXT NOT NULL,
    CONSTRAINT PK_IntelligenceEntry PRIMARY KEY (Id),
    CONSTRAINT FK_IntelligenceEntry_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_IntelligenceEntry_Grade FOREIGN KEY (Id, Scheme, Source, Assessment, Handling) REFERENCES IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT FK_IntelligenceEntry_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_IntelligenceEntry_ConditionsOfC CHECK (Handling <> 'C' OR Conditions IS NOT NULL),
    CONSTRAINT CK_IntelligenceEntry_Scheme_Length CHECK (length(Scheme) <= 5),
    CONSTRAINT CK_IntelligenceEntry_Source_Length CHECK (length(Source) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Assessment_Length CHECK (length(Assessment) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Handling_Length CHECK (length(Handling) <= 1),
    CONSTRAINT CK_IntelligenceEntry_Conditions_Length CHECK (length(Conditions) <= 500),
    CONSTRAINT CK_IntelligenceEntry_Content_Length CHECK (length(Content) <= 2000),
    CONSTRAINT CK_IntelligenceEntry_Provenance_Length CHECK (length(Provenance) <= 1000)
) STRICT;

CREATE INDEX IX_IntelligenceEntry_Grade ON IntelligenceEntry (Id, Scheme, Source, Assessment, Handling);

CREATE INDEX IX_IntelligenceEntry_Subject ON IntelligenceEntry (SubjectId, LoggedAt, Id);

CREATE INDEX IX_IntelligenceEntry_LoggedBy ON IntelligenceEntry (LoggedById);
