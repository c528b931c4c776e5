-- Written by build/Schema from database/tables/Calendar.sql; change that file, not this one.
CREATE TABLE Calendar
(
    Version TEXT COLLATE NOCASE NOT NULL,
    ReadOn TEXT NOT NULL,
    Source TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_Calendar PRIMARY KEY (Version),
    CONSTRAINT CK_Calendar_Version_Length CHECK (length(Version) <= 20),
    CONSTRAINT CK_Calendar_Source_Length CHECK (length(Source) <= 200)
) STRICT;
