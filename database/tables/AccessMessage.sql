-- A message to one officer about who saw a case of theirs: sent at once, in the transaction of what it tells.
CREATE TABLE AccessMessage
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    SubjectId UNIQUEIDENTIFIER  NOT NULL,
    Subject   NVARCHAR(2)       NOT NULL,
    What      NVARCHAR(200)     NOT NULL,
    Detail    NVARCHAR(1200)    NOT NULL,
    SentAt    DATETIMEOFFSET(0) NOT NULL,
    ReadAt    DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_Subject CHECK (Subject IN ('OP', 'NW', 'SZ')),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt)
);
GO

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);
GO

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;
