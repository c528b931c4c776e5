-- Written by build/Schema from database/tables/DetentionRuling.sql; change that file, not this one.
CREATE TABLE DetentionRuling
(
    Id TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    OrderId TEXT NOT NULL,
    CourtName TEXT COLLATE NOCASE NOT NULL,
    DecidedAt TEXT NOT NULL,
    IsLawful INT NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_DetentionRuling PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionRuling_Order UNIQUE (OrderId, DecidedAt),
    CONSTRAINT FK_DetentionRuling_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionRuling_Order FOREIGN KEY (OrderId) REFERENCES DetentionOrder (Id),
    CONSTRAINT CK_DetentionRuling_CourtName_Length CHECK (length(CourtName) <= 100),
    CONSTRAINT CK_DetentionRuling_IsLawful_YesOrNo CHECK (IsLawful IN (0, 1)),
    CONSTRAINT CK_DetentionRuling_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_DetentionRuling_Seizure ON DetentionRuling (SeizureId, DecidedAt);
