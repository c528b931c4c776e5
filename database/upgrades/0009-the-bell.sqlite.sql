-- Warnings to more than one officer, e-mail, calendars, and when the sweep last ran; deadlines listed whatever became of them.

CREATE TABLE Heartbeat
(
    Job TEXT COLLATE NOCASE NOT NULL,
    BeatAt TEXT NOT NULL,
    CONSTRAINT PK_Heartbeat PRIMARY KEY (Job),
    CONSTRAINT CK_Heartbeat_Job_Length CHECK (length(Job) <= 40)
) STRICT;

CREATE TABLE CalendarLink
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SecretHash TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    LastUsedAt TEXT,
    RevokedAt TEXT,
    CONSTRAINT PK_CalendarLink PRIMARY KEY (Id),
    CONSTRAINT UQ_CalendarLink_SecretHash UNIQUE (SecretHash),
    CONSTRAINT FK_CalendarLink_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CalendarLink_UsedAfterCreation CHECK (LastUsedAt IS NULL OR LastUsedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_RevokedAfterCreation CHECK (RevokedAt IS NULL OR RevokedAt >= CreatedAt),
    CONSTRAINT CK_CalendarLink_SecretHash_Length CHECK (length(SecretHash) <= 64)
) STRICT;

CREATE INDEX IX_CalendarLink_Officer ON CalendarLink (OfficerId, CreatedAt);

CREATE UNIQUE INDEX UX_CalendarLink_InForce ON CalendarLink (OfficerId) WHERE RevokedAt IS NULL;

CREATE TABLE OutgoingMail
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    MadeAt TEXT NOT NULL,
    Tries INT NOT NULL,
    ClaimedBy TEXT,
    ClaimedUntil TEXT,
    SentAt TEXT,
    DroppedAt TEXT,
    CONSTRAINT PK_OutgoingMail PRIMARY KEY (Id),
    CONSTRAINT FK_OutgoingMail_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_OutgoingMail_Tries CHECK (Tries >= 0),
    CONSTRAINT CK_OutgoingMail_SentOrDropped CHECK (SentAt IS NULL OR DroppedAt IS NULL)
) STRICT;

CREATE INDEX IX_OutgoingMail_Officer ON OutgoingMail (OfficerId);

CREATE INDEX IX_OutgoingMail_Waiting ON OutgoingMail (MadeAt, Id) WHERE SentAt IS NULL AND DroppedAt IS NULL;

CREATE TABLE InboxMessage_0009
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

INSERT INTO InboxMessage_0009 (Id, OfficerId, DeadlineId, Step, ToWhom, IsGathered, RangAt, SentAt, IsLate, ReadAt)
SELECT Id, OfficerId, DeadlineId, Step, 'OfficerInCharge', 0, RangAt, SentAt, IsLate, ReadAt
FROM InboxMessage;

DROP TABLE InboxMessage;

ALTER TABLE InboxMessage_0009 RENAME TO InboxMessage;


CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;

CREATE INDEX IX_InboxMessage_Mail ON InboxMessage (MailId);

DROP INDEX IX_Deadline_Officer;

DROP INDEX IX_Deadline_Borough;

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId, DueAt, Id);

CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode, DueAt, Id);

CREATE INDEX IX_Deadline_Due ON Deadline (DueAt, Id);
