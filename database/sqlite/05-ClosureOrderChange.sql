-- Written by build/Schema from database/tables/ClosureOrderChange.sql; change that file, not this one.
CREATE TABLE ClosureOrderChange
(
    Id TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    CourtCode TEXT COLLATE NOCASE,
    AppliedOn TEXT,
    MadeAt TEXT NOT NULL,
    MadeOn TEXT NOT NULL,
    PreviousLastDayOn TEXT NOT NULL,
    LastDayOn TEXT,
    LimitOn TEXT,
    AuthorisedBy TEXT COLLATE NOCASE,
    Rank TEXT COLLATE NOCASE,
    Consulted TEXT COLLATE NOCASE,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureOrderChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureOrderChange_Order FOREIGN KEY (OrderId) REFERENCES ClosureOrder (Id),
    CONSTRAINT FK_ClosureOrderChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureOrderChange_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureOrderChange_Kind CHECK (Kind IN ('Extended', 'Discharged', 'RanOut', 'Quashed')),
    CONSTRAINT CK_ClosureOrderChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureOrderChange_Extended CHECK (Kind <> 'Extended' OR (CourtCode IS NOT NULL AND AuthorisedBy IS NOT NULL AND Rank IS NOT NULL AND Consulted IS NOT NULL
            AND LastDayOn > PreviousLastDayOn AND LastDayOn <= LimitOn)),
    CONSTRAINT CK_ClosureOrderChange_BeforeItEnded CHECK (Kind <> 'Extended' OR (AppliedOn <= MadeOn AND MadeOn <= PreviousLastDayOn)),
    CONSTRAINT CK_ClosureOrderChange_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ClosureOrderChange_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureOrderChange_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureOrderChange_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureOrderChange_Consulted_Length CHECK (length(Consulted) <= 300),
    CONSTRAINT CK_ClosureOrderChange_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE UNIQUE INDEX UX_ClosureOrderChange_Extended ON ClosureOrderChange (OrderId, PreviousLastDayOn) WHERE Kind = 'Extended';

CREATE UNIQUE INDEX UX_ClosureOrderChange_Ended ON ClosureOrderChange (OrderId) WHERE Kind IN ('Discharged', 'RanOut', 'Quashed');

CREATE INDEX IX_ClosureOrderChange_Order ON ClosureOrderChange (OrderId);

CREATE INDEX IX_ClosureOrderChange_Operation ON ClosureOrderChange (OperationId, MadeAt);

CREATE INDEX IX_ClosureOrderChange_Court ON ClosureOrderChange (CourtCode);
