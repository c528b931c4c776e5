-- Who put a version of the bank holidays into use, and when. The version that the program was shipped with has no row.
CREATE TABLE CalendarLoad
(
    Version   NVARCHAR(20)      NOT NULL,
    LoadedAt  DATETIMEOFFSET(0) NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_CalendarLoad PRIMARY KEY (Version),
    CONSTRAINT FK_CalendarLoad_Calendar FOREIGN KEY (Version) REFERENCES Calendar (Version),
    CONSTRAINT FK_CalendarLoad_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
GO

CREATE INDEX IX_CalendarLoad_Officer ON CalendarLoad (OfficerId);
