-- When a job that must run again and again last did, written in the transaction of its work.
CREATE TABLE Heartbeat
(
    Job    NVARCHAR(40)      NOT NULL,
    BeatAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Heartbeat PRIMARY KEY (Job)
);
