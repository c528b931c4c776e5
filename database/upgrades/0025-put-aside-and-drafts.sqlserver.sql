-- Cases put aside until a day, and drafts of long forms.

-- A case put aside until a day: it leaves the lists of work, its statutory clocks go on, and on the day in London it is back by itself.
-- EndedById is who took it up before; it is null where the day came, or the case was closed.
CREATE TABLE CasePause
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    CaseId    UNIQUEIDENTIFIER  NOT NULL,
    UntilOn   DATE              NOT NULL,
    Why       NVARCHAR(1000)    NOT NULL,
    SetAt     DATETIMEOFFSET(0) NOT NULL,
    SetById   UNIQUEIDENTIFIER  NOT NULL,
    EndedAt   DATETIMEOFFSET(0) NULL,
    EndedById UNIQUEIDENTIFIER  NULL,

    CONSTRAINT PK_CasePause PRIMARY KEY (Id),
    CONSTRAINT FK_CasePause_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CasePause_SetBy FOREIGN KEY (SetById) REFERENCES Officer (Id),
    CONSTRAINT FK_CasePause_EndedBy FOREIGN KEY (EndedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CasePause_EndsAfterItBegan CHECK (EndedAt IS NULL OR EndedAt >= SetAt),
    CONSTRAINT CK_CasePause_EndedByWhoEnds CHECK (EndedById IS NULL OR EndedAt IS NOT NULL)
);
GO

CREATE UNIQUE INDEX UX_CasePause_Now ON CasePause (CaseId) INCLUDE (EndedAt) WHERE EndedAt IS NULL;
GO

CREATE INDEX IX_CasePause_Due ON CasePause (UntilOn, CaseId) INCLUDE (EndedAt) WHERE EndedAt IS NULL;
GO

CREATE INDEX IX_CasePause_Case ON CasePause (CaseId);
GO

CREATE INDEX IX_CasePause_SetBy ON CasePause (SetById);
GO

CREATE INDEX IX_CasePause_EndedBy ON CasePause (EndedById);
GO

-- A long form that its officer saved to finish later: what was typed, sealed, for them alone, until it is sent, discarded or ends.
-- SubjectId is the case that the form is about, without a key: a draft of an erased case is deleted by the job that deletes those that end.
CREATE TABLE FormDraft
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NULL,
    Sealed    NVARCHAR(MAX)     NOT NULL,
    SavedAt   DATETIMEOFFSET(0) NOT NULL,
    EndsAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_FormDraft PRIMARY KEY (Id),
    CONSTRAINT FK_FormDraft_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_FormDraft_EndsAfterSaving CHECK (EndsAt > SavedAt)
);
GO

CREATE INDEX IX_FormDraft_Officer ON FormDraft (OfficerId, SavedAt, Id);
GO

CREATE INDEX IX_FormDraft_Ends ON FormDraft (EndsAt);
