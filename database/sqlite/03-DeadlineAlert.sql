-- Written by build/Schema from database/tables/DeadlineAlert.sql; change that file, not this one.
CREATE TABLE DeadlineAlert
(
    Id TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    Step TEXT COLLATE NOCASE NOT NULL,
    RingsAt TEXT NOT NULL,
    SentAt TEXT,
    SweepId TEXT,
    StoodDownAt TEXT,
    CONSTRAINT PK_DeadlineAlert PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineAlert_Step UNIQUE (DeadlineId, Step),
    CONSTRAINT FK_DeadlineAlert_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineAlert_SentOrStoodDown CHECK (SentAt IS NULL OR StoodDownAt IS NULL),
    CONSTRAINT CK_DeadlineAlert_Step_Length CHECK (length(Step) <= 20)
) STRICT;

CREATE INDEX IX_DeadlineAlert_Waiting ON DeadlineAlert (RingsAt, Id) WHERE SentAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_DeadlineAlert_Sweep ON DeadlineAlert (SweepId) WHERE SweepId IS NOT NULL;
