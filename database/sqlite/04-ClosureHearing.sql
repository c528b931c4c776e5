-- Written by build/Schema from database/tables/ClosureHearing.sql; change that file, not this one.
CREATE TABLE ClosureHearing
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    CourtCode TEXT COLLATE NOCASE NOT NULL,
    HeardAt TEXT NOT NULL,
    Outcome TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureHearing PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureHearing_HeardAt UNIQUE (NoticeId, HeardAt),
    CONSTRAINT FK_ClosureHearing_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureHearing_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureHearing_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureHearing_Outcome CHECK (Outcome IN ('OrderMade', 'Refused', 'Adjourned')),
    CONSTRAINT CK_ClosureHearing_CourtCode_Length CHECK (length(CourtCode) <= 10),
    CONSTRAINT CK_ClosureHearing_Outcome_Length CHECK (length(Outcome) <= 20),
    CONSTRAINT CK_ClosureHearing_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureHearing_Operation ON ClosureHearing (OperationId, HeardAt);

CREATE INDEX IX_ClosureHearing_Court ON ClosureHearing (CourtCode);

CREATE UNIQUE INDEX UX_ClosureHearing_Decides ON ClosureHearing (NoticeId) WHERE Outcome IN ('OrderMade', 'Refused');
