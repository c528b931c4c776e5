-- A message to one officer about one step of one deadline: the key is what makes a sweep that runs twice harmless.
-- ToWhom is why it came to them. Gathered: it waited for the next duty hour, and came with others. MailId is the e-mail that tells of it too.
-- Late: it was sent more than a quarter of an hour after it was due to be.
CREATE TABLE InboxMessage
(
    Id             UNIQUEIDENTIFIER  NOT NULL,
    OfficerId      UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId     UNIQUEIDENTIFIER  NOT NULL,
    Step           NVARCHAR(20)      NOT NULL,
    ToWhom         NVARCHAR(30)      NOT NULL,
    IsGathered     BIT               NOT NULL,
    MailId         UNIQUEIDENTIFIER  NULL,
    RangAt         DATETIMEOFFSET(0) NOT NULL,
    SentAt         DATETIMEOFFSET(0) NOT NULL,
    IsLate         BIT               NOT NULL,
    ReadAt         DATETIMEOFFSET(0) NULL,
    AcknowledgedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT FK_InboxMessage_Mail FOREIGN KEY (MailId) REFERENCES OutgoingMail (Id),
    CONSTRAINT CK_InboxMessage_ToWhom CHECK (ToWhom IN ('OfficerInCharge', 'Supervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DutyOfficer', 'RestrictionOwner')),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_InboxMessage_AcknowledgedAfterSent CHECK (AcknowledgedAt IS NULL OR AcknowledgedAt >= SentAt)
);
GO

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);
GO

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) INCLUDE (ReadAt) WHERE ReadAt IS NULL;
GO

CREATE INDEX IX_InboxMessage_Mail ON InboxMessage (MailId);
