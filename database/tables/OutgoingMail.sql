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

    CONSTRAINT PK_OutgoingMail PRIMARY KEY NONCLUSTERED (Id),
    CONSTRAINT FK_OutgoingMail_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_OutgoingMail_Tries CHECK (Tries >= 0),
    CONSTRAINT CK_OutgoingMail_SentOrDropped CHECK (SentAt IS NULL OR DroppedAt IS NULL)
);
GO

CREATE CLUSTERED INDEX CX_OutgoingMail_MadeAt ON OutgoingMail (MadeAt, Id);
GO

CREATE INDEX IX_OutgoingMail_Officer ON OutgoingMail (OfficerId);
GO

CREATE INDEX IX_OutgoingMail_Waiting ON OutgoingMail (MadeAt, Id) INCLUDE (SentAt, DroppedAt) WHERE SentAt IS NULL AND DroppedAt IS NULL;
