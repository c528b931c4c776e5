-- An operation that a supervisor of its borough shares, to be read, with another borough or with one officer, until it is taken back.
CREATE TABLE OperationShare
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    Why         NVARCHAR(500)     NOT NULL,
    SharedById  UNIQUEIDENTIFIER  NOT NULL,
    SharedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_OperationShare PRIMARY KEY (Id),
    CONSTRAINT FK_OperationShare_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_OperationShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OperationShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_OperationShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_OperationShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt)
);
GO

CREATE UNIQUE INDEX UX_OperationShare_Borough ON OperationShare (OperationId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;
GO

CREATE UNIQUE INDEX UX_OperationShare_Officer ON OperationShare (OperationId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;
GO

CREATE INDEX IX_OperationShare_Operation ON OperationShare (OperationId, EndedAt);
GO

CREATE INDEX IX_OperationShare_WithBorough ON OperationShare (BoroughCode, OperationId);
GO

CREATE INDEX IX_OperationShare_WithOfficer ON OperationShare (OfficerId, OperationId);
GO

CREATE INDEX IX_OperationShare_SharedBy ON OperationShare (SharedById);
