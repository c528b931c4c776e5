-- Written by build/Schema from database/tables/InboxMessage.sql; change that file, not this one.
CREATE TABLE InboxMessage
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    Step TEXT COLLATE NOCASE NOT NULL,
    ToWhom TEXT COLLATE NOCASE NOT NULL,
    IsGathered INT NOT NULL,
    MailId TEXT,
    RangAt TEXT NOT NULL,
    SentAt TEXT NOT NULL,
    IsLate INT NOT NULL,
    ReadAt TEXT,
    AcknowledgedAt TEXT,
    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_InboxMessage_Mail FOREIGN KEY (MailId) REFERENCES OutgoingMail (Id),
    CONSTRAINT CK_InboxMessage_ToWhom CHECK (ToWhom IN ('OfficerInCharge', 'Supervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DutyOfficer', 'RestrictionOwner')),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_InboxMessage_AcknowledgedAfterSent CHECK (AcknowledgedAt IS NULL OR AcknowledgedAt >= SentAt),
    CONSTRAINT CK_InboxMessage_Step_Length CHECK (length(Step) <= 20),
    CONSTRAINT CK_InboxMessage_ToWhom_Length CHECK (length(ToWhom) <= 30),
    CONSTRAINT CK_InboxMessage_IsGathered_YesOrNo CHECK (IsGathered IN (0, 1)),
    CONSTRAINT CK_InboxMessage_IsLate_YesOrNo CHECK (IsLate IN (0, 1))
) STRICT;

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;

CREATE INDEX IX_InboxMessage_Mail ON InboxMessage (MailId);
