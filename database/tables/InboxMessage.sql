-- A message to one officer about one deadline. Late: it was sent more than a quarter of an hour after it was due to be.
CREATE TABLE InboxMessage
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    OfficerId  UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId UNIQUEIDENTIFIER  NOT NULL,
    Step       NVARCHAR(20)      NOT NULL,
    RangAt     DATETIMEOFFSET(0) NOT NULL,
    SentAt     DATETIMEOFFSET(0) NOT NULL,
    IsLate     BIT               NOT NULL,
    ReadAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_InboxMessage PRIMARY KEY (Id),
    CONSTRAINT UQ_InboxMessage_Step UNIQUE (DeadlineId, Step, OfficerId),
    CONSTRAINT FK_InboxMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_InboxMessage_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_InboxMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt)
);
GO

CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);
GO

CREATE INDEX IX_InboxMessage_Unread ON InboxMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
