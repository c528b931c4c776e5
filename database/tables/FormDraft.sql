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
