-- Written by build/Schema from database/tables/CaseTask.sql; change that file, not this one.
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
