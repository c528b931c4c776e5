-- Cases put aside until a day, and drafts of long forms.

CREATE TABLE CasePause
(
    Id TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    UntilOn TEXT NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    SetAt TEXT NOT NULL,
    SetById TEXT NOT NULL,
    EndedAt TEXT,
    EndedById TEXT,
    CONSTRAINT PK_CasePause PRIMARY KEY (Id),
    CONSTRAINT FK_CasePause_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CasePause_SetBy FOREIGN KEY (SetById) REFERENCES Officer (Id),
    CONSTRAINT FK_CasePause_EndedBy FOREIGN KEY (EndedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CasePause_EndsAfterItBegan CHECK (EndedAt IS NULL OR EndedAt >= SetAt),
    CONSTRAINT CK_CasePause_EndedByWhoEnds CHECK (EndedById IS NULL OR EndedAt IS NOT NULL),
    CONSTRAINT CK_CasePause_Why_Length CHECK (length(Why) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_CasePause_Now ON CasePause (CaseId) WHERE EndedAt IS NULL;

CREATE INDEX IX_CasePause_Due ON CasePause (UntilOn, CaseId) WHERE EndedAt IS NULL;

CREATE INDEX IX_CasePause_Case ON CasePause (CaseId);

CREATE INDEX IX_CasePause_SetBy ON CasePause (SetById);

CREATE INDEX IX_CasePause_EndedBy ON CasePause (EndedById);

CREATE TABLE FormDraft
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SubjectId TEXT,
    Sealed TEXT COLLATE NOCASE NOT NULL,
    SavedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    CONSTRAINT PK_FormDraft PRIMARY KEY (Id),
    CONSTRAINT FK_FormDraft_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_FormDraft_EndsAfterSaving CHECK (EndsAt > SavedAt)
) STRICT;

CREATE INDEX IX_FormDraft_Officer ON FormDraft (OfficerId, SavedAt, Id);

CREATE INDEX IX_FormDraft_Ends ON FormDraft (EndsAt);
