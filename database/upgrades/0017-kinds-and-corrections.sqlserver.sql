-- Where an operation can stand is registered by its kind, a deadline can be moved by a correction, and a document superseded by one.

CREATE TABLE OperationState
(
    Kind NVARCHAR(30) NOT NULL,
    Code NVARCHAR(20) NOT NULL,

    CONSTRAINT PK_OperationState PRIMARY KEY (Kind, Code)
);
GO

INSERT INTO OperationState (Kind, Code)
VALUES ('CrackHouseClosure', 'Live'), ('CrackHouseClosure', 'NoticeServed'), ('CrackHouseClosure', 'Adjourned'), ('CrackHouseClosure', 'OrderInForce'),
    ('CrackHouseClosure', 'Refused'), ('CrackHouseClosure', 'Closed'), ('OpenMarket', 'Live'), ('OpenMarket', 'Closed'),
    ('CannabisFactory', 'Live'), ('CannabisFactory', 'Closed');
GO

ALTER TABLE Operation DROP CONSTRAINT CK_Operation_Kind;
ALTER TABLE Operation DROP CONSTRAINT CK_Operation_Status;
ALTER TABLE Operation ADD CONSTRAINT FK_Operation_State FOREIGN KEY (Kind, Status) REFERENCES OperationState (Kind, Code);
GO

CREATE INDEX IX_Operation_State ON Operation (Kind, Status);
GO

ALTER TABLE DeadlineMove ADD TriggerAt DATETIMEOFFSET(0) NULL;
ALTER TABLE DeadlineMove ADD TriggerAtWas DATETIMEOFFSET(0) NULL;
ALTER TABLE DeadlineMove DROP CONSTRAINT CK_DeadlineMove_ToAnother;
GO

ALTER TABLE DeadlineMove ADD CONSTRAINT CK_DeadlineMove_ToAnother CHECK
    (CalendarVersion <> CalendarVersionWas OR RuleVersion <> RuleVersionWas OR (TriggerAt IS NOT NULL AND TriggerAtWas IS NOT NULL));
GO

ALTER TABLE ClosureDocument ADD SupersededAt DATETIMEOFFSET(0) NULL;
GO
