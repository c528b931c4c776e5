-- Written by build/Schema from database/tables/InboxMessage.sql; change that file, not this one.
CREATE TABLE InboxMessage
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    DeadlineId TEXT NOT NULL,
    Step TEXT COLLATE NOCASE NOT NULL,
    RangAt TEXT NOT NULL,
    SentAt TEXT NOT NULL,
    IsLate INT NOT NULL,
    ReadAt TEXT,
    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_InboxMessage_Step_Length CHECK (length(Step) <= 20),
    CONSTRAINT CK_InboxMessage_IsLate_YesOrNo CHECK (IsLate IN (0, 1))
) STRICT;

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
