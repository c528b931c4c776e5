-- Written by build/Schema from database/tables/ForfeitureNotice.sql; change that file, not this one.
CREATE TABLE ForfeitureNotice
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    ApprovalId TEXT,
    AmountPence INT NOT NULL,
    Method TEXT COLLATE NOCASE NOT NULL,
    GivenTo TEXT COLLATE NOCASE NOT NULL,
    GivenAt TEXT NOT NULL,
    ObjectBy TEXT NOT NULL,
    NoEffect TEXT COLLATE NOCASE,
    ObjectedAt TEXT,
    ObjectedBy TEXT COLLATE NOCASE,
    EndedAt TEXT,
    EndedWhy TEXT COLLATE NOCASE,
    ForfeitedAt TEXT,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ForfeitureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureNotice_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ForfeitureNotice_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ForfeitureNotice_Method CHECK (Method IN ('Post', 'Electronic', 'Gazette')),
    CONSTRAINT CK_ForfeitureNotice_Objection CHECK ((ObjectedAt IS NULL AND ObjectedBy IS NULL) OR (ObjectedAt IS NOT NULL AND ObjectedBy IS NOT NULL)),
    CONSTRAINT CK_ForfeitureNotice_EndsOnce CHECK (ForfeitedAt IS NULL OR (ObjectedAt IS NULL AND EndedAt IS NULL AND NoEffect IS NULL)),
    CONSTRAINT CK_ForfeitureNotice_Method_Length CHECK (length(Method) <= 20),
    CONSTRAINT CK_ForfeitureNotice_GivenTo_Length CHECK (length(GivenTo) <= 200),
    CONSTRAINT CK_ForfeitureNotice_NoEffect_Length CHECK (length(NoEffect) <= 300),
    CONSTRAINT CK_ForfeitureNotice_ObjectedBy_Length CHECK (length(ObjectedBy) <= 100),
    CONSTRAINT CK_ForfeitureNotice_EndedWhy_Length CHECK (length(EndedWhy) <= 500)
) STRICT;

CREATE UNIQUE INDEX UX_ForfeitureNotice_Running ON ForfeitureNotice (SeizureId) WHERE NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL;

CREATE INDEX IX_ForfeitureNotice_Seizure ON ForfeitureNotice (SeizureId, GivenAt);
