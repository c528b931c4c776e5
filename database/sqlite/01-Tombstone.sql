-- Written by build/Schema from database/tables/Tombstone.sql; change that file, not this one.
CREATE TABLE Tombstone
(
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    ErasedAt TEXT NOT NULL,
    ErasedById TEXT NOT NULL,
    Ground TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Tombstone PRIMARY KEY (SubjectId),
    CONSTRAINT UQ_Tombstone_Reference UNIQUE (Reference),
    CONSTRAINT FK_Tombstone_ErasedBy FOREIGN KEY (ErasedById) REFERENCES Officer (Id),
    CONSTRAINT CK_Tombstone_Ground CHECK (Ground IN ('RetentionEnded', 'ErasureGranted', 'CourtOrder', 'UnlawfullyHeld')),
    CONSTRAINT CK_Tombstone_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_Tombstone_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Tombstone_Ground_Length CHECK (length(Ground) <= 30),
    CONSTRAINT CK_Tombstone_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_Tombstone_ErasedBy ON Tombstone (ErasedById);

CREATE INDEX IX_Tombstone_Latest ON Tombstone (ErasedAt, Reference);
