-- Written by build/Schema from database/tables/FormDraft.sql; change that file, not this one.
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
