-- A task of a case. When it is due, who has it and how it ended is its deadline, whose SubjectId is its id.
-- One that started by itself names the rule that it is due by and the recorded fact that it follows; Source says that fact in words.
CREATE TABLE CaseTask
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    CaseId     UNIQUEIDENTIFIER  NOT NULL,
    TemplateId NVARCHAR(60)      NULL,
    FactId     UNIQUEIDENTIFIER  NULL,
    Source     NVARCHAR(300)     NULL,
    Details    NVARCHAR(1000)    NULL,
    Note       NVARCHAR(1000)    NULL,
    AddedAt    DATETIMEOFFSET(0) NOT NULL,
    AddedById  UNIQUEIDENTIFIER  NULL,

    CONSTRAINT PK_CaseTask PRIMARY KEY (Id),
    CONSTRAINT FK_CaseTask_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseTask_AddedBy FOREIGN KEY (AddedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseTask_Began CHECK
    (
        (TemplateId IS NOT NULL AND FactId IS NOT NULL AND Source IS NOT NULL)
        OR (TemplateId IS NULL AND FactId IS NULL AND Source IS NULL AND AddedById IS NOT NULL)
    )
);
GO

CREATE UNIQUE INDEX UX_CaseTask_Fact ON CaseTask (FactId, TemplateId) WHERE FactId IS NOT NULL AND TemplateId IS NOT NULL;
GO

CREATE INDEX IX_CaseTask_Case ON CaseTask (CaseId, AddedAt, Id);
GO

CREATE INDEX IX_CaseTask_AddedBy ON CaseTask (AddedById);
