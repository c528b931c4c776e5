-- Written by build/Schema from database/tables/DeadlineMove.sql; change that file, not this one.
CREATE TABLE DeadlineMove
(
    Id TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    CalendarVersionWas TEXT COLLATE NOCASE NOT NULL,
    DueAtWas TEXT NOT NULL,
    LastDayOnWas TEXT,
    DueAt TEXT NOT NULL,
    AlertAt TEXT NOT NULL,
    LastDayOn TEXT,
    MovedAt TEXT NOT NULL,
    RuleVersion INT NOT NULL,
    RuleVersionWas INT NOT NULL,
    TriggerAt TEXT,
    TriggerAtWas TEXT,
    CONSTRAINT PK_DeadlineMove PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineMove_Once UNIQUE (MovedAt, DeadlineId),
    CONSTRAINT FK_DeadlineMove_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_DeadlineMove_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT FK_DeadlineMove_CalendarWas FOREIGN KEY (CalendarVersionWas) REFERENCES Calendar (Version),
    CONSTRAINT CK_DeadlineMove_ToAnother CHECK (CalendarVersion <> CalendarVersionWas OR RuleVersion <> RuleVersionWas OR (TriggerAt IS NOT NULL AND TriggerAtWas IS NOT NULL)),
    CONSTRAINT CK_DeadlineMove_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_DeadlineMove_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_DeadlineMove_CalendarVersionWas_Length CHECK (length(CalendarVersionWas) <= 20)
) STRICT;

CREATE INDEX IX_DeadlineMove_Deadline ON DeadlineMove (DeadlineId, MovedAt);

CREATE INDEX IX_DeadlineMove_Calendar ON DeadlineMove (CalendarVersion);

CREATE INDEX IX_DeadlineMove_CalendarWas ON DeadlineMove (CalendarVersionWas);
