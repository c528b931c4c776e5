-- Warnings to more than one officer, e-mail, calendars, and when the sweep last ran; deadlines listed whatever became of them.

-- When a job that must run again and again last did, written in the transaction of its work.
CREATE TABLE Heartbeat
(
    Job    NVARCHAR(40)      NOT NULL,
    BeatAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Heartbeat PRIMARY KEY (Job)
);

GO

-- A secret address at which a calendar program reads the deadlines of one officer; only its hash is kept. An officer has one in force at most.
-- LastUsedAt is right to a few minutes.
CREATE TABLE CalendarLink
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    SecretHash NVARCHAR(64)      NOT NULL,
    CreatedAt  DATETIMEOFFSET(0) NOT NULL,
    LastUsedAt DATETIMEOFFSET(0) NULL,
    RevokedAt  DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_CalendarLink PRIMARY KEY (Id),
    CONSTRAINT UQ_CalendarLink_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_CalendarLink_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CalendarLink_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_RevokedAfterCreation CHECK (RevokedAt IS NULL OR RevokedAt >= CreatedAt)
);

GO

CREATE INDEX IX_CalendarLink_Officer ON CalendarLink (OfficerId, CreatedAt);

GO

CREATE UNIQUE INDEX UX_CalendarLink_InForce ON CalendarLink (OfficerId) WHERE RevokedAt IS NULL;

GO

-- An e-mail to one officer that a sweep asked for, about the messages that name it. It holds none of their words: they are read when it is sent.
-- Whoever sends it claims it first, until ClaimedUntil. Its Id is its Message-Id, so that what was sent again is known to be the same.
-- Dropped: nothing was left to say when its turn came, since the act was done or the officer may not see the case; or its address took no letter, however often it was tried.
CREATE TABLE OutgoingMail
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    OfficerId    UNIQUEIDENTIFIER  NOT NULL,
    MadeAt       DATETIMEOFFSET(0) NOT NULL,
    Tries        INT               NOT NULL,
    ClaimedBy    UNIQUEIDENTIFIER  NULL,
    ClaimedUntil DATETIMEOFFSET(0) NULL,
    SentAt       DATETIMEOFFSET(0) NULL,
    DroppedAt    DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_OutgoingMail PRIMARY KEY (Id),
    CONSTRAINT FK_OutgoingMail_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_OutgoingMail_Tries CHECK (Tries >= 0),
    CONSTRAINT CK_OutgoingMail_SentOrDropped CHECK (SentAt IS NULL OR DroppedAt IS NULL)
);

GO

CREATE INDEX IX_OutgoingMail_Officer ON OutgoingMail (OfficerId);

GO

CREATE INDEX IX_OutgoingMail_Waiting ON OutgoingMail (MadeAt, Id) WHERE SentAt IS NULL AND DroppedAt IS NULL;

GO

ALTER TABLE InboxMessage ADD ToWhom NVARCHAR(30) NULL;
ALTER TABLE InboxMessage ADD IsGathered BIT NULL;
ALTER TABLE InboxMessage ADD MailId UNIQUEIDENTIFIER NULL;
ALTER TABLE InboxMessage ADD AcknowledgedAt DATETIMEOFFSET(0) NULL;

GO

UPDATE InboxMessage
SET ToWhom = 'OfficerInCharge', IsGathered = 0;

GO

ALTER TABLE InboxMessage ALTER COLUMN ToWhom NVARCHAR(30) NOT NULL;
ALTER TABLE InboxMessage ALTER COLUMN IsGathered BIT NOT NULL;

GO

ALTER TABLE InboxMessage ADD CONSTRAINT FK_InboxMessage_Mail FOREIGN KEY (MailId) REFERENCES OutgoingMail (Id);
ALTER TABLE InboxMessage ADD CONSTRAINT CK_InboxMessage_ToWhom CHECK (ToWhom IN ('OfficerInCharge', 'Supervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'DutyOfficer', 'RestrictionOwner'));
ALTER TABLE InboxMessage ADD CONSTRAINT CK_InboxMessage_AcknowledgedAfterSent CHECK (AcknowledgedAt IS NULL OR AcknowledgedAt >= SentAt);

GO

CREATE INDEX IX_InboxMessage_Mail ON InboxMessage (MailId);

GO

DROP INDEX IX_Deadline_Officer ON Deadline;
DROP INDEX IX_Deadline_Borough ON Deadline;
CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId, DueAt, Id);
CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode, DueAt, Id);
CREATE INDEX IX_Deadline_Due ON Deadline (DueAt, Id);
