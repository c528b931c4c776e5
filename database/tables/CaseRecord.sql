-- The register of cases: whatever has a reference, an owner and a history of its own and can be restricted, marked, reviewed and erased.
-- The row of its kind, such as the Operation, has the same Id. Title is its name, "Kestrel", or its reference where it has none.
-- OpenedAt is when it began, or was recorded where it has no beginning of its own.
-- Version counts the changes that somebody could have been shown; who decides about a case locks its row here first.
CREATE TABLE CaseRecord
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    KindCode  NVARCHAR(2)       NOT NULL,
    Reference NVARCHAR(20)      NOT NULL,
    Title     NVARCHAR(100)     NOT NULL,
    OwnerId   UNIQUEIDENTIFIER  NULL,
    OpenedAt  DATETIMEOFFSET(0) NOT NULL,
    ClosedAt  DATETIMEOFFSET(0) NULL,
    Version   INT               NOT NULL,

    CONSTRAINT PK_CaseRecord PRIMARY KEY (Id),
    CONSTRAINT UQ_CaseRecord_Reference UNIQUE (Reference),
    CONSTRAINT FK_CaseRecord_Kind FOREIGN KEY (KindCode) REFERENCES CaseKind (Code),
    CONSTRAINT FK_CaseRecord_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseRecord_Version CHECK (Version > 0)
);
GO

CREATE INDEX IX_CaseRecord_Kind ON CaseRecord (KindCode, OpenedAt, Id);
GO

CREATE INDEX IX_CaseRecord_Owner ON CaseRecord (OwnerId);
