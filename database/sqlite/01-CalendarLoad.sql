-- Written by build/Schema from database/tables/CalendarLoad.sql; change that file, not this one.
CREATE TABLE CalendarLoad
(
    Version TEXT COLLATE NOCASE NOT NULL,
    LoadedAt TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    CONSTRAINT PK_CalendarLoad PRIMARY KEY (Version),
    CONSTRAINT FK_CalendarLoad_Calendar FOREIGN KEY (Version) REFERENCES Calendar (Version),
    CONSTRAINT FK_CalendarLoad_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CalendarLoad_Version_Length CHECK (length(Version) <= 20)
) STRICT;

CREATE INDEX IX_CalendarLoad_Officer ON CalendarLoad (OfficerId);
