-- A new version of a rule moves open deadlines too, and what tells names and places apart is kept in their keys.

ALTER TABLE DeadlineMove ADD RuleVersion INT NULL;
ALTER TABLE DeadlineMove ADD RuleVersionWas INT NULL;
GO

UPDATE DeadlineMove
SET RuleVersion = (SELECT d.RuleVersion FROM Deadline AS d WHERE d.Id = DeadlineMove.DeadlineId),
    RuleVersionWas = (SELECT d.RuleVersion FROM Deadline AS d WHERE d.Id = DeadlineMove.DeadlineId);
GO

ALTER TABLE DeadlineMove ALTER COLUMN RuleVersion INT NOT NULL;
ALTER TABLE DeadlineMove ALTER COLUMN RuleVersionWas INT NOT NULL;
ALTER TABLE DeadlineMove DROP CONSTRAINT UQ_DeadlineMove_Version;
ALTER TABLE DeadlineMove DROP CONSTRAINT CK_DeadlineMove_ToAnother;
GO

ALTER TABLE DeadlineMove ADD CONSTRAINT UQ_DeadlineMove_Once UNIQUE (MovedAt, DeadlineId);
ALTER TABLE DeadlineMove ADD CONSTRAINT CK_DeadlineMove_ToAnother CHECK (CalendarVersion <> CalendarVersionWas OR RuleVersion <> RuleVersionWas);
GO

CREATE INDEX IX_DeadlineMove_Calendar ON DeadlineMove (CalendarVersion);
GO
