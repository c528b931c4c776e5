-- Written by build/Schema from database/tables/CaseShare.sql; change that file, not this one.
CREATE TABLE CaseShare
(
    Id TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    OfficerId TEXT,
    Why TEXT COLLATE NOCASE NOT NULL,
    SharedById TEXT NOT NULL,
    SharedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_CaseShare PRIMARY KEY (Id),
    CONSTRAINT FK_CaseShare_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_CaseShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_CaseShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_CaseShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt),
    CONSTRAINT CK_CaseShare_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_CaseShare_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_CaseShare_Borough ON CaseShare (CaseId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;

CREATE UNIQUE INDEX UX_CaseShare_Officer ON CaseShare (CaseId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;

CREATE INDEX IX_CaseShare_Case ON CaseShare (CaseId, EndedAt);

CREATE INDEX IX_CaseShare_WithBorough ON CaseShare (BoroughCode, CaseId);

CREATE INDEX IX_CaseShare_WithOfficer ON CaseShare (OfficerId, CaseId);

CREATE INDEX IX_CaseShare_SharedBy ON CaseShare (SharedById);
