-- A piece of intelligence about a case. What it says stands apart from where it came from. It is never found by search.
-- RecordedOn is the London day on which it was first recorded, here or on the system it came from.
CREATE TABLE IntelligenceEntry
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    Scheme     NVARCHAR(5)       NOT NULL,
    Source     NVARCHAR(1)       NOT NULL,
    Assessment NVARCHAR(1)       NOT NULL,
    Handling   NVARCHAR(1)       NOT NULL,
    Conditions NVARCHAR(500)     NULL,
    Content    NVARCHAR(2000)    NOT NULL,
    Provenance NVARCHAR(1000)    NOT NULL,
    RecordedOn DATE              NOT NULL,
    LoggedAt   DATETIMEOFFSET(0) NOT NULL,
    LoggedById UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_IntelligenceEntry PRIMARY KEY (Id),
    CONSTRAINT FK_IntelligenceEntry_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_IntelligenceEntry_Grade FOREIGN KEY (Id, Scheme, Source, Assessment, Handling) REFERENCES IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling),
    CONSTRAINT FK_IntelligenceEntry_LoggedBy FOREIGN KEY (LoggedById) REFERENCES Officer (Id),
    CONSTRAINT CK_IntelligenceEntry_ConditionsOfC CHECK (Handling <> 'C' OR Conditions IS NOT NULL)
);
GO

CREATE INDEX IX_IntelligenceEntry_Grade ON IntelligenceEntry (Id, Scheme, Source, Assessment, Handling);
GO

CREATE INDEX IX_IntelligenceEntry_Subject ON IntelligenceEntry (SubjectId, LoggedAt, Id);
GO

CREATE INDEX IX_IntelligenceEntry_LoggedBy ON IntelligenceEntry (LoggedById);
