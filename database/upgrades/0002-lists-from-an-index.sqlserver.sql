-- Lists in the order of an index: the place of a case in a list by deadline, its borough beside each deadline, kept totals, and words to find by.
-- Every word that something of a subject was ever found by, once, so that the beginning of a word finds the whole one.
CREATE TABLE KnownWord
(
    Subject NVARCHAR(2)  NOT NULL,
    Word    NVARCHAR(40) NOT NULL,

    CONSTRAINT PK_KnownWord PRIMARY KEY (Subject, Word),
    CONSTRAINT CK_KnownWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'))
);

GO

CREATE INDEX IX_Officer_Name ON Officer (Name, Id);

GO

-- A word by which an operation (OP), network (NW), seizure (SZ) or local problem (LP) is found: folded, one row a word.
-- OrderedAt is when the thing began, so that the newest is found first. BoroughCode, where it has just one, spares opening those of other boroughs.
CREATE TABLE SearchWord
(
    Subject     NVARCHAR(2)       NOT NULL,
    Word        NVARCHAR(40)      NOT NULL,
    OrderedAt   DATETIMEOFFSET(0) NOT NULL,
    SubjectId   UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,

    CONSTRAINT PK_SearchWord PRIMARY KEY (SubjectId, Word),
    CONSTRAINT CK_SearchWord_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'))
);
GO

CREATE INDEX IX_SearchWord_Newest ON SearchWord (Subject, Word, OrderedAt, SubjectId, BoroughCode);

GO

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);

GO

-- How many operations of a kind a borough has in a status: a kept total, moved in the transaction that moves the case.
CREATE TABLE OperationTotal
(
    BoroughCode NVARCHAR(9)  NOT NULL,
    Kind        NVARCHAR(30) NOT NULL,
    Status      NVARCHAR(20) NOT NULL,
    Operations  INT          NOT NULL,

    CONSTRAINT PK_OperationTotal PRIMARY KEY (BoroughCode, Kind, Status),
    CONSTRAINT FK_OperationTotal_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OperationTotal_Operations CHECK (Operations >= 0)
);

GO

ALTER TABLE Seizure ADD DueOrder BIGINT NULL;

GO

UPDATE Seizure
SET DueOrder = CASE WHEN NextDueAt IS NULL THEN 1000000000000 - DATEDIFF_BIG(SECOND, '1970-01-01T00:00:00+00:00', SeizedAt) ELSE DATEDIFF_BIG(SECOND, '1970-01-01T00:00:00+00:00', NextDueAt) END;

GO

ALTER TABLE Seizure ALTER COLUMN DueOrder BIGINT NOT NULL;

GO

ALTER TABLE Seizure ADD CONSTRAINT CK_Seizure_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000));

GO

DROP INDEX IX_Seizure_Borough ON Seizure;
DROP INDEX IX_Seizure_Seized ON Seizure;
CREATE INDEX IX_Seizure_BoroughDue ON Seizure (BoroughCode, DueOrder, Id);
CREATE INDEX IX_Seizure_BoroughStatusDue ON Seizure (BoroughCode, Status, DueOrder, Id);
CREATE INDEX IX_Seizure_StatusDue ON Seizure (Status, DueOrder, Id);
CREATE INDEX IX_Seizure_Due ON Seizure (DueOrder, Id);

GO

-- A network that a financial year counts as disrupted in a borough: kept from its confirmed claims of level minor, moderate or major, in the transaction
-- that confirms one. FirstOn and LastOn are London days of the events. FinancialYear is the year in which it begins.
CREATE TABLE DisruptedNetwork
(
    FinancialYear INT              NOT NULL,
    BoroughCode   NVARCHAR(9)      NOT NULL,
    NetworkId     UNIQUEIDENTIFIER NOT NULL,
    FirstOn       DATE             NOT NULL,
    LastOn        DATE             NOT NULL,
    Disruptions   INT              NOT NULL,

    CONSTRAINT PK_DisruptedNetwork PRIMARY KEY (FinancialYear, BoroughCode, NetworkId),
    CONSTRAINT FK_DisruptedNetwork_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_DisruptedNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_DisruptedNetwork_InOrder CHECK (FirstOn <= LastOn),
    CONSTRAINT CK_DisruptedNetwork_Disruptions CHECK (Disruptions > 0)
);
GO

CREATE INDEX IX_DisruptedNetwork_Network ON DisruptedNetwork (NetworkId);
GO

CREATE INDEX IX_DisruptedNetwork_Borough ON DisruptedNetwork (BoroughCode);

GO

DROP INDEX IX_LocalProblem_Ward ON LocalProblem;
DROP INDEX IX_LocalProblem_Owner ON LocalProblem;
DROP INDEX IX_LocalProblem_Recorded ON LocalProblem;
CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Borough ON LocalProblem (BoroughCode, PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Priority ON LocalProblem (PanelPriority, RecordedAt, Id);
CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId);

GO

ALTER TABLE Operation ADD DueOrder BIGINT NULL;

GO

UPDATE Operation
SET DueOrder = CASE WHEN NextDueAt IS NULL THEN 1000000000000 - DATEDIFF_BIG(SECOND, '1970-01-01T00:00:00+00:00', StartedAt) ELSE DATEDIFF_BIG(SECOND, '1970-01-01T00:00:00+00:00', NextDueAt) END;

GO

ALTER TABLE Operation ALTER COLUMN DueOrder BIGINT NOT NULL;

GO

ALTER TABLE Operation ADD CONSTRAINT CK_Operation_DueFirst CHECK ((NextDueAt IS NULL AND DueOrder > 500000000000) OR (NextDueAt IS NOT NULL AND DueOrder < 500000000000));

GO

DROP INDEX IX_Operation_BoroughStatus ON Operation;
DROP INDEX IX_Operation_Officer ON Operation;
DROP INDEX IX_Operation_Started ON Operation;
DROP INDEX IX_Operation_NextDue ON Operation;
DROP INDEX IX_Operation_Name ON Operation;
DROP INDEX IX_Operation_Place ON Operation;
CREATE INDEX IX_Operation_Newest ON Operation (StartedAt, Id);
CREATE INDEX IX_Operation_Due ON Operation (DueOrder, Id);
CREATE INDEX IX_Operation_StatusNewest ON Operation (Status, StartedAt, Id);
CREATE INDEX IX_Operation_StatusDue ON Operation (Status, DueOrder, Id);
CREATE INDEX IX_Operation_BoroughNewest ON Operation (BoroughCode, StartedAt, Id);
CREATE INDEX IX_Operation_BoroughDue ON Operation (BoroughCode, DueOrder, Id);
CREATE INDEX IX_Operation_BoroughStatusNewest ON Operation (BoroughCode, Status, StartedAt, Id);
CREATE INDEX IX_Operation_BoroughStatusDue ON Operation (BoroughCode, Status, DueOrder, Id);
CREATE INDEX IX_Operation_BoroughOfficer ON Operation (BoroughCode, OfficerId, StartedAt, Id);
CREATE INDEX IX_Operation_OfficerNewest ON Operation (OfficerId, StartedAt, Id);
CREATE INDEX IX_Operation_OfficerDue ON Operation (OfficerId, DueOrder, Id);

GO

ALTER TABLE Deadline ADD BoroughCode NVARCHAR(9) NULL;

GO

UPDATE Deadline
SET BoroughCode = COALESCE((SELECT o.BoroughCode FROM Operation AS o WHERE o.Id = Deadline.OperationId), (SELECT s.BoroughCode FROM Seizure AS s WHERE s.Id = Deadline.SeizureId));

GO

ALTER TABLE Deadline ALTER COLUMN BoroughCode NVARCHAR(9) NOT NULL;

GO

ALTER TABLE Deadline ADD CONSTRAINT FK_Deadline_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code);

GO

DROP INDEX IX_Deadline_OfOfficer ON Deadline;
CREATE INDEX IX_Deadline_OfOfficer ON Deadline (OfficerId, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
CREATE INDEX IX_Deadline_OfBorough ON Deadline (BoroughCode, DueAt, Id) WHERE MetAt IS NULL AND StoodDownAt IS NULL;
CREATE INDEX IX_Deadline_Borough ON Deadline (BoroughCode);

GO

DROP INDEX IX_DisruptionClaim_Network ON DisruptionClaim;
DROP INDEX IX_DisruptionClaim_Borough ON DisruptionClaim;
DROP INDEX IX_DisruptionClaim_Day ON DisruptionClaim;
DROP INDEX IX_DisruptionClaim_Counted ON DisruptionClaim;
CREATE INDEX IX_DisruptionClaim_Network ON DisruptionClaim (NetworkId, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Operation ON DisruptionClaim (OperationId, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Borough ON DisruptionClaim (BoroughCode, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Status ON DisruptionClaim (Status, HappenedOn, Reference);
CREATE INDEX IX_DisruptionClaim_Latest ON DisruptionClaim (HappenedOn, Reference);

GO

DROP INDEX IX_InboxMessage_Officer ON InboxMessage;
CREATE INDEX IX_InboxMessage_Officer ON InboxMessage (OfficerId, SentAt, RangAt, Id);

GO

INSERT INTO OperationTotal (BoroughCode, Kind, Status, Operations)
SELECT BoroughCode, Kind, Status, COUNT(*)
FROM Operation
GROUP BY BoroughCode, Kind, Status;

GO

INSERT INTO DisruptedNetwork (FinancialYear, BoroughCode, NetworkId, FirstOn, LastOn, Disruptions)
SELECT d.FinancialYear, c.BoroughCode, c.NetworkId, MIN(c.HappenedOn), MAX(c.HappenedOn), COUNT(*)
FROM DisruptionClaim AS c
JOIN Day AS d ON d.DayOn = c.HappenedOn
WHERE c.Status = 'Confirmed' AND c.DecidedLevel IN ('Major', 'Moderate', 'Minor')
GROUP BY d.FinancialYear, c.BoroughCode, c.NetworkId;
