-- One act that must be done by a certain instant: what set it going, the rule and calendar it was reckoned with, and the answer.
-- DueAt is the last instant in time; for a clock of whole days it is the midnight that ends LastDayOn.
-- BoroughCode repeats that of the lead borough of its case, and moves with it.
-- AlertAt is the earlier of DueAt and what London's wall clocks would say.
CREATE TABLE Deadline
(
    Id              UNIQUEIDENTIFIER  NOT NULL,
    SubjectId       UNIQUEIDENTIFIER  NOT NULL,
    CaseId          UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode     NVARCHAR(9)       NOT NULL,
    OfficerId       UNIQUEIDENTIFIER  NOT NULL,
    RuleId          NVARCHAR(60)      NOT NULL,
    RuleVersion     INT               NOT NULL,
    CalendarVersion NVARCHAR(20)      NOT NULL,
    What            NVARCHAR(100)     NOT NULL,
    TriggerAt       DATETIMEOFFSET(0) NOT NULL,
    DueAt           DATETIMEOFFSET(0) NOT NULL,
    AlertAt         DATETIMEOFFSET(0) NOT NULL,
    LastDayOn       DATE              NULL,
    WorkedOutAt     DATETIMEOFFSET(0) NOT NULL,
    WorkedOutBy     NVARCHAR(100)     NOT NULL,
    OverdueAt       DATETIMEOFFSET(0) NULL,
    MetAt           DATETIMEOFFSET(0) NULL,
    MetBy           NVARCHAR(100)     NULL,
    MetHow          NVARCHAR(200)     NULL,
    StoodDownAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Deadline PRIMARY KEY (Id),
    CONSTRAINT UQ_Deadline_Rule UNIQUE (SubjectId, RuleId),
    CONSTRAINT FK_Deadline_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Deadline_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Deadline_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_Deadline_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_Deadline_DueAfterTrigger CHECK (DueAt > TriggerAt),
    CONSTRAINT CK_Deadline_AlertInTime CHECK (AlertAt <= DueAt),
    CONSTRAINT CK_Deadline_MetOnce CHECK (MetAt IS NULL OR StoodDownAt IS NULL)
);
GO

CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt, Id) INCLUDE (MetAt, StoodDownAt) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_Deadline_Officer ON Deadline (OfficerId, DueAt, Id);
GO

CREATE INDEX IX_Deadline_Case ON Deadline (CaseId, DueAt);
GO

CREATE INDEX IX_Deadline_Calendar ON Deadline (CalendarVersion);
GO

CREATE INDEX IX_Deadline_Open ON Deadline (DueAt, Id) INCLUDE (MetAt, StoodDownAt) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_Deadline_OfBorough ON Deadline (BoroughCode, DueAt, Id) INCLUDE (MetAt, StoodDownAt) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode, DueAt, Id);
GO

CREATE INDEX IX_Deadline_Due ON Deadline (DueAt, Id);
