-- Written by build/Schema from database/tables/OutgoingMail.sql; change that file, not this one.
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

CREATE INDEX CX_OutgoingMail_MadeAt ON OutgoingMail (MadeAt, Id);

CREATE INDEX IX_OutgoingMail_Officer ON OutgoingMail (OfficerId);

CREATE INDEX IX_OutgoingMail_Waiting ON OutgoingMail (MadeAt, Id) WHERE SentAt IS NULL AND DroppedAt IS NULL;
