-- Written by build/Schema from database/tables/AccessMessage.sql; change that file, not this one.
CREATE TABLE AccessMessage
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    Subject TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Detail TEXT COLLATE NOCASE NOT NULL,
    SentAt TEXT NOT NULL,
    ReadAt TEXT,
    OnceKey TEXT COLLATE NOCASE,
    CONSTRAINT PK_AccessMessage PRIMARY KEY (Id),
    CONSTRAINT FK_AccessMessage_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessMessage_ReadAfterSent CHECK (ReadAt IS NULL OR ReadAt >= SentAt),
    CONSTRAINT CK_AccessMessage_Subject_Length CHECK (length(Subject) <= 2),
    CONSTRAINT CK_AccessMessage_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessMessage_Detail_Length CHECK (length(Detail) <= 1200),
    CONSTRAINT CK_AccessMessage_OnceKey_Length CHECK (length(OnceKey) <= 80)
) STRICT;

CREATE INDEX IX_AccessMessage_Officer ON AccessMessage (OfficerId, SentAt, Id);

CREATE INDEX IX_AccessMessage_Unread ON AccessMessage (OfficerId, SentAt) WHERE ReadAt IS NULL;

CREATE UNIQUE INDEX UX_AccessMessage_Once ON AccessMessage (OfficerId, OnceKey) WHERE OnceKey IS NOT NULL;
