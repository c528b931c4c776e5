-- Written by build/Schema from database/tables/CaseRecord.sql; change that file, not this one.
CREATE TABLE CaseRecord
(
    Id TEXT NOT NULL,
    KindCode TEXT COLLATE NOCASE NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Title TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT,
    OpenedAt TEXT NOT NULL,
    ClosedAt TEXT,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseRecord PRIMARY KEY (Id),
    CONSTRAINT UQ_CaseRecord_Reference UNIQUE (Reference),
    CONSTRAINT FK_CaseRecord_Kind FOREIGN KEY (KindCode) REFERENCES CaseKind (Code),
    CONSTRAINT FK_CaseRecord_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseRecord_Version CHECK (Version > 0),
    CONSTRAINT CK_CaseRecord_KindCode_Length CHECK (length(KindCode) <= 2),
    CONSTRAINT CK_CaseRecord_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_CaseRecord_Title_Length CHECK (length(Title) <= 100)
) STRICT;

CREATE INDEX IX_CaseRecord_Kind ON CaseRecord (KindCode, OpenedAt, Id);

CREATE INDEX IX_CaseRecord_Owner ON CaseRecord (OwnerId);
