-- A notice by a senior officer that seized money will be forfeited unless somebody objects. Proceeds of Crime Act 2002, ss. 297A to 297G,
-- and 303Z9 for a frozen account. Amounts are whole pence. ObjectBy is the last London day on which an objection is in time.
-- NoEffect says why it has none, where nothing was lawfully detained when it was given.
CREATE TABLE ForfeitureNotice
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    SeizureId     UNIQUEIDENTIFIER  NOT NULL,
    ApprovalId    UNIQUEIDENTIFIER  NULL,
    AmountPence   BIGINT            NOT NULL,
    Method        NVARCHAR(20)      NOT NULL,
    GivenTo       NVARCHAR(200)     NOT NULL,
    GivenAt       DATETIMEOFFSET(0) NOT NULL,
    ObjectBy      DATE              NOT NULL,
    NoEffect      NVARCHAR(300)     NULL,
    ObjectedAt    DATETIMEOFFSET(0) NULL,
    ObjectedBy    NVARCHAR(100)     NULL,
    EndedAt       DATETIMEOFFSET(0) NULL,
    EndedWhy      NVARCHAR(500)     NULL,
    ForfeitedAt   DATETIMEOFFSET(0) NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ForfeitureNotice PRIMARY KEY (Id),
    CONSTRAINT FK_ForfeitureNotice_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ForfeitureNotice_Amount CHECK (AmountPence > 0),
    CONSTRAINT CK_ForfeitureNotice_Method CHECK (Method IN ('Post', 'Electronic', 'Gazette')),
    CONSTRAINT CK_ForfeitureNotice_Objection CHECK ((ObjectedAt IS NULL AND ObjectedBy IS NULL) OR (ObjectedAt IS NOT NULL AND ObjectedBy IS NOT NULL)),
    CONSTRAINT CK_ForfeitureNotice_EndsOnce CHECK (ForfeitedAt IS NULL OR (ObjectedAt IS NULL AND EndedAt IS NULL AND NoEffect IS NULL))
);
GO

CREATE UNIQUE INDEX UX_ForfeitureNotice_Running ON ForfeitureNotice (SeizureId)
    INCLUDE (NoEffect, ObjectedAt, EndedAt, ForfeitedAt)
    WHERE NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL;
GO

CREATE INDEX IX_ForfeitureNotice_Seizure ON ForfeitureNotice (SeizureId, GivenAt);
