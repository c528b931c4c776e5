-- Written by build/Schema from database/tables/Deadline.sql; change that file, not this one.
CREATE TABLE Deadline
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    OfficerId TEXT NOT NULL,
    RuleId TEXT COLLATE NOCASE NOT NULL,
    RuleVersion INT NOT NULL,
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    TriggerAt TEXT NOT NULL,
    DueAt TEXT NOT NULL,
    AlertAt TEXT NOT NULL,
    LastDayOn TEXT,
    WorkedOutAt TEXT NOT NULL,
    WorkedOutBy TEXT COLLATE NOCASE NOT NULL,
    OverdueAt TEXT,
    MetAt TEXT,
    MetBy TEXT COLLATE NOCASE,
    MetHow TEXT COLLATE NOCASE,
    StoodDownAt TEXT,
    CONSTRAINT PK_Deadline PRIMARY KEY (Id),
    CONSTRAINT UQ_Deadline_Rule UNIQUE (SubjectId, RuleId),
    CONSTRAINT FK_Deadline_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_DueAfterTrigger CHECK (DueAt > TriggerAt),
    CONSTRAINT CK_Deadline_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_Deadline_MetOnce CHECK (MetAt IS NULL OR StoodDownAt IS NULL),
    CONSTRAINT CK_Deadline_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_Deadline_RuleId_Length CHECK (length(RuleId) <= 60),
    CONSTRAINT CK_Deadline_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_Deadline_What_Length CHECK (length(What) <= 100),
    CONSTRAINT CK_Deadline_WorkedOutBy_Length CHECK (length(WorkedOutBy) <= 100),
    CONSTRAINT CK_Deadline_MetBy_Length CHECK (length(MetBy) <= 100),
    CONSTRAINT CK_Deadline_MetHow_Length CHECK (length(MetHow) <= 200)
) STRICT;

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId, DueAt, Id);

CREATE INDEX IX_Deadline_Case ON Deadline (CaseId, DueAt);

CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);

CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_OfBorough ON Deadline (BoroughCode, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;

CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode, DueAt, Id);

CREATE INDEX IX_Deadline_Due ON Deadline (DueAt, Id);
