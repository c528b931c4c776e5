-- Written by build/Schema from database/tables/Heartbeat.sql; change that file, not this one.
CREATE TABLE Heartbeat
(
    Job TEXT COLLATE NOCASE NOT NULL,
    BeatAt TEXT NOT NULL,
    CONSTRAINT PK_Heartbeat PRIMARY KEY (Job),
    CONSTRAINT CK_Heartbeat_Job_Length CHECK (length(Job) <= 40)
) STRICT;
