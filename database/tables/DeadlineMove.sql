-- That a newer version of the bank holidays, or of its rule, moved an open deadline, or that the event it counts from was corrected: what it was, what it became, and
-- by which version. TriggerAt and TriggerAtWas are of a correction.
-- The moves of one instant were made together.
CREATE TABLE DeadlineMove
(
    Id                 UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId         UNIQUEIDENTIFIER  NOT NULL,
    CalendarVersion    NVARCHAR(20)      NOT NULL,
    CalendarVersionWas NVARCHAR(20)      NOT NULL,
    DueAtWas           DATETIMEOFFSET(0) NOT NULL,
    LastDayOnWas       DATE              NULL,
    DueAt              DATETIMEOFFSET(0) NOT NULL,
    AlertAt            DATETIMEOFFSET(0) NOT NULL,
    LastDayOn          DATE              NULL,
    MovedAt            DATETIMEOFFSET(0) NOT NULL,
    RuleVersion        INT               NOT NULL,
    RuleVersionWas     INT               NOT NULL,
    TriggerAt          DATETIMEOFFSET(0) NULL,
    TriggerAtWas       DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_DeadlineMove PRIMARY KEY NONCLUSTERED (Id),
    CONSTRAINT UQ_DeadlineMove_Once UNIQUE CLUSTERED (MovedAt, DeadlineId),
    CONSTRAINT FK_DeadlineMove_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_DeadlineMove_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT FK_DeadlineMove_CalendarWas FOREIGN KEY (CalendarVersionWas) REFERENCES Calendar (Version),
    CONSTRAINT CK_DeadlineMove_ToAnother CHECK
        (CalendarVersion <> CalendarVersionWas OR RuleVersion <> RuleVersionWas OR (TriggerAt IS NOT NULL AND TriggerAtWas IS NOT NULL)),
    CONSTRAINT CK_DeadlineMove_AlertInTime CHECK (AlertAt <= DueAt)
);
GO

CREATE INDEX IX_DeadlineMove_Deadline ON DeadlineMove (DeadlineId, MovedAt);
GO

CREATE INDEX IX_DeadlineMove_Calendar ON DeadlineMove (CalendarVersion);
GO

CREATE INDEX IX_DeadlineMove_CalendarWas ON DeadlineMove (CalendarVersionWas);
