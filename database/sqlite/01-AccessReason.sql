-- Written by build/Schema from database/tables/AccessReason.sql; change that file, not this one.
CREATE TABLE AccessReason
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Act TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Purpose TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    GivenAt TEXT NOT NULL,
    CONSTRAINT PK_AccessReason PRIMARY KEY (Id),
    CONSTRAINT FK_AccessReason_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessReason_Act_Length CHECK (length(Act) <= 120),
    CONSTRAINT CK_AccessReason_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessReason_Purpose_Length CHECK (length(Purpose) <= 40),
    CONSTRAINT CK_AccessReason_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_AccessReason_Act ON AccessReason (OfficerId, Act, GivenAt);
