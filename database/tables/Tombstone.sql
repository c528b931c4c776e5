-- What is left of a case that was erased: that it was, when, by whom, on which ground and why. Why names nobody. Rows are only ever added.
CREATE TABLE Tombstone
(
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    Subject    NVARCHAR(2)       NOT NULL,
    Reference  NVARCHAR(20)      NOT NULL,
    ErasedAt   DATETIMEOFFSET(0) NOT NULL,
    ErasedById UNIQUEIDENTIFIER  NOT NULL,
    Ground     NVARCHAR(30)      NOT NULL,
    Why        NVARCHAR(500)     NOT NULL,

    CONSTRAINT PK_Tombstone PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_Tombstone_Reference UNIQUE (Reference),
    CONSTRAINT FK_Tombstone_ErasedBy FOREIGN KEY (ErasedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld'))
);
GO

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);
GO

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);
