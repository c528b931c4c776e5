-- A message to one officer about a case of theirs (Subject is the code of its kind), such as who saw it, or about their own account (AC, whose SubjectId is the officer):
-- sent in the transaction of what it tells. What may be sent once only, however often it is looked for, has a OnceKey.
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
    OnceKey   NVARCHAR(80)      NULL,

    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt)
);
GO

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);
GO

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) INCLUDE (ReadAt) WHERE ReadAt IS NULL;
GO

CREATE UNIQUE INDEX UX_AccessMessage_Once ON AccessMessage (OfficerId, OnceKey) WHERE OnceKey IS NOT NULL;
