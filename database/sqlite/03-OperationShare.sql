-- Written by build/Schema from database/tables/OperationShare.sql; change that file, not this one.
CREATE TABLE OperationShare
(
    Id TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE,
    OfficerId TEXT,
    Why TEXT COLLATE NOCASE NOT NULL,
    SharedById TEXT NOT NULL,
    SharedAt TEXT NOT NULL,
    EndedAt TEXT,
    CONSTRAINT PK_OperationShare PRIMARY KEY (Id),
    CONSTRAINT FK_OperationShare_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_OperationShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OperationShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_OperationShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_OperationShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt),
    CONSTRAINT CK_OperationShare_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_OperationShare_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_OperationShare_Borough ON OperationShare (OperationId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;

CREATE UNIQUE INDEX UX_OperationShare_Officer ON OperationShare (OperationId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;

CREATE INDEX IX_OperationShare_Operation ON OperationShare (OperationId, EndedAt);

CREATE INDEX IX_OperationShare_WithBorough ON OperationShare (BoroughCode, OperationId);

CREATE INDEX IX_OperationShare_WithOfficer ON OperationShare (OfficerId, OperationId);

CREATE INDEX IX_OperationShare_SharedBy ON OperationShare (SharedById);
