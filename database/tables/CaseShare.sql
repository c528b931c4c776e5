-- A case that a supervisor of its borough shares, to be read, with another borough or with one officer, until it is taken back.
CREATE TABLE CaseShare
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    CaseId      UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    Why         NVARCHAR(500)     NOT NULL,
    SharedById  UNIQUEIDENTIFIER  NOT NULL,
    SharedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_CaseShare PRIMARY KEY (Id),
    CONSTRAINT FK_CaseShare_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_CaseShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_CaseShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_CaseShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt)
);
GO

CREATE UNIQUE INDEX UX_CaseShare_Borough ON CaseShare (CaseId, BoroughCode) INCLUDE (EndedAt) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;
GO

CREATE UNIQUE INDEX UX_CaseShare_Officer ON CaseShare (CaseId, OfficerId) INCLUDE (EndedAt) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;
GO

CREATE INDEX IX_CaseShare_Case ON CaseShare (CaseId, EndedAt);
GO

CREATE INDEX IX_CaseShare_WithBorough ON CaseShare (BoroughCode, CaseId);
GO

CREATE INDEX IX_CaseShare_WithOfficer ON CaseShare (OfficerId, CaseId);
GO

CREATE INDEX IX_CaseShare_SharedBy ON CaseShare (SharedById);
