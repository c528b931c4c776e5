-- One register of cases: operations, networks, seizures and local problems each have a row in CaseRecord with the same id, and what can hang on any
-- case hangs on that. What a restriction hides, and what hangs on it, stands in RestrictedCase while it is in force.

CREATE TABLE CaseKind
(
    Code     NVARCHAR(2)  NOT NULL,
    Singular NVARCHAR(40) NOT NULL,
    Plural   NVARCHAR(40) NOT NULL,

    CONSTRAINT PK_CaseKind PRIMARY KEY (Code)
);
GO

CREATE TABLE CaseRecord
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    KindCode  NVARCHAR(2)       NOT NULL,
    Reference NVARCHAR(20)      NOT NULL,
    Title     NVARCHAR(100)     NOT NULL,
    OwnerId   UNIQUEIDENTIFIER  NULL,
    OpenedAt  DATETIMEOFFSET(0) NOT NULL,
    ClosedAt  DATETIMEOFFSET(0) NULL,
    Version   INT               NOT NULL,

    CONSTRAINT PK_CaseRecord PRIMARY KEY (Id),
    CONSTRAINT UQ_CaseRecord_Reference UNIQUE (Reference),
    CONSTRAINT FK_CaseRecord_Kind FOREIGN KEY (KindCode) REFERENCES CaseKind (Code),
    CONSTRAINT FK_CaseRecord_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseRecord_Version CHECK (Version > 0)
);
GO

CREATE INDEX IX_CaseRecord_Kind ON CaseRecord (KindCode, OpenedAt, Id);
GO

CREATE INDEX IX_CaseRecord_Owner ON CaseRecord (OwnerId);
GO

INSERT INTO CaseKind (Code, Singular, Plural)
VALUES ('OP', 'operation', 'operations'), ('NW', 'network', 'networks'), ('SZ', 'seizure', 'seizures'), ('LP', 'local problem', 'local problems');
GO

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'OP', Reference, Name, OfficerId, StartedAt, ClosedAt, Version
FROM Operation;
GO

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'NW', Reference, Name, OwnerId, RecordedAt, NULL, Version
FROM Network;
GO

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'SZ', Reference, Reference, OfficerId, SeizedAt, NULL, Version
FROM Seizure;
GO

INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
SELECT Id, 'LP', Reference, Title, OwnerId, RecordedAt, NULL, Version
FROM LocalProblem;
GO

CREATE TABLE CaseBorough
(
    CaseId      UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,
    IsLead      BIT              NOT NULL,

    CONSTRAINT PK_CaseBorough PRIMARY KEY (CaseId, BoroughCode),
    CONSTRAINT FK_CaseBorough_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE UNIQUE INDEX UX_CaseBorough_Lead ON CaseBorough (CaseId) WHERE IsLead = 1;
GO

CREATE INDEX IX_CaseBorough_Beside ON CaseBorough (BoroughCode, CaseId) WHERE IsLead = 0;
GO

CREATE INDEX IX_CaseBorough_Borough ON CaseBorough (BoroughCode, CaseId);
GO

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM Operation;
GO

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM Seizure;
GO

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT Id, BoroughCode, 1
FROM LocalProblem;
GO

INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
SELECT NetworkId, BoroughCode, 0
FROM NetworkBorough;
GO

DROP TABLE NetworkBorough;
GO

CREATE TABLE CaseShare
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    CaseId      UNIQUEIDENTIFIER  NOT NULL,
    BoroughCode NVARCHAR(9)       NULL,
    OfficerId   UNIQUEIDENTIFIER  NULL,
    Why         NVARCHAR(500)     NOT NULL,
    SharedById  UNIQUEIDENTIFIER  NOT NULL,
    SharedAt    DATETIMEOFFSET(0) NOT NULL,
    EndedAt     DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_CaseShare PRIMARY KEY (Id),
    CONSTRAINT FK_CaseShare_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseShare_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT FK_CaseShare_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_CaseShare_SharedBy FOREIGN KEY (SharedById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseShare_WithOne CHECK ((BoroughCode IS NULL AND OfficerId IS NOT NULL) OR (BoroughCode IS NOT NULL AND OfficerId IS NULL)),
    CONSTRAINT CK_CaseShare_EndedAfter CHECK (EndedAt IS NULL OR EndedAt >= SharedAt)
);
GO

CREATE UNIQUE INDEX UX_CaseShare_Borough ON CaseShare (CaseId, BoroughCode) WHERE EndedAt IS NULL AND BoroughCode IS NOT NULL;
GO

CREATE UNIQUE INDEX UX_CaseShare_Officer ON CaseShare (CaseId, OfficerId) WHERE EndedAt IS NULL AND OfficerId IS NOT NULL;
GO

CREATE INDEX IX_CaseShare_Case ON CaseShare (CaseId, EndedAt);
GO

CREATE INDEX IX_CaseShare_WithBorough ON CaseShare (BoroughCode, CaseId);
GO

CREATE INDEX IX_CaseShare_WithOfficer ON CaseShare (OfficerId, CaseId);
GO

CREATE INDEX IX_CaseShare_SharedBy ON CaseShare (SharedById);
GO

INSERT INTO CaseShare (Id, CaseId, BoroughCode, OfficerId, Why, SharedById, SharedAt, EndedAt)
SELECT Id, OperationId, BoroughCode, OfficerId, Why, SharedById, SharedAt, EndedAt
FROM OperationShare;
GO

DROP TABLE OperationShare;
GO

ALTER TABLE Operation DROP COLUMN Version;
GO

ALTER TABLE Operation ADD CONSTRAINT FK_Operation_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id);
GO

ALTER TABLE Network DROP COLUMN Version;
GO

ALTER TABLE Network ADD CONSTRAINT FK_Network_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id);
GO

ALTER TABLE Seizure DROP COLUMN Version;
GO

ALTER TABLE Seizure ADD CONSTRAINT FK_Seizure_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id);
GO

ALTER TABLE LocalProblem DROP COLUMN Version;
GO

ALTER TABLE LocalProblem ADD CONSTRAINT FK_LocalProblem_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id);
GO

ALTER TABLE Restriction DROP CONSTRAINT CK_Restriction_Subject;
GO

ALTER TABLE Restriction DROP COLUMN Subject;
GO

ALTER TABLE Restriction ADD CONSTRAINT FK_Restriction_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id);
GO

ALTER TABLE CaseMarking DROP CONSTRAINT CK_CaseMarking_Subject;
GO

ALTER TABLE CaseMarking DROP COLUMN Subject;
GO

ALTER TABLE CaseMarking ADD CONSTRAINT FK_CaseMarking_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id);
GO

ALTER TABLE CaseReview DROP CONSTRAINT CK_CaseReview_Subject;
GO

ALTER TABLE CaseReview DROP COLUMN Subject;
GO

ALTER TABLE CaseReview ADD CONSTRAINT FK_CaseReview_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id);
GO

ALTER TABLE Disclosure DROP CONSTRAINT CK_Disclosure_Subject;
GO

ALTER TABLE Disclosure DROP COLUMN Subject;
GO

ALTER TABLE Disclosure ADD CONSTRAINT FK_Disclosure_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id);
GO

ALTER TABLE IntelligenceEntry DROP CONSTRAINT CK_IntelligenceEntry_Subject;
GO

ALTER TABLE IntelligenceEntry DROP COLUMN Subject;
GO

ALTER TABLE IntelligenceEntry ADD CONSTRAINT FK_IntelligenceEntry_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id);
GO

CREATE INDEX IX_Restriction_Case ON Restriction (SubjectId);
GO

ALTER TABLE Deadline ADD CaseId UNIQUEIDENTIFIER NULL;
GO

UPDATE Deadline SET CaseId = COALESCE(OperationId, SeizureId);
GO

ALTER TABLE Deadline ALTER COLUMN CaseId UNIQUEIDENTIFIER NOT NULL;
GO

ALTER TABLE Deadline DROP CONSTRAINT CK_Deadline_OfACase;
GO

ALTER TABLE Deadline DROP CONSTRAINT FK_Deadline_Operation;
GO

ALTER TABLE Deadline DROP CONSTRAINT FK_Deadline_Seizure;
GO

DROP INDEX IX_Deadline_Operation ON Deadline;
GO

DROP INDEX IX_Deadline_Seizure ON Deadline;
GO

ALTER TABLE Deadline DROP COLUMN OperationId;
GO

ALTER TABLE Deadline DROP COLUMN SeizureId;
GO

ALTER TABLE Deadline ADD CONSTRAINT FK_Deadline_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id);
GO

CREATE INDEX IX_Deadline_Case ON Deadline (CaseId, DueAt);
GO

ALTER TABLE AccessMessage DROP CONSTRAINT CK_AccessMessage_Subject;
GO

ALTER TABLE SearchWord DROP CONSTRAINT CK_SearchWord_Subject;
GO

ALTER TABLE KnownWord DROP CONSTRAINT CK_KnownWord_Subject;
GO

ALTER TABLE Tombstone DROP CONSTRAINT CK_Tombstone_Subject;
GO

CREATE TABLE RestrictedCase
(
    CaseId        UNIQUEIDENTIFIER NOT NULL,
    RestrictionId UNIQUEIDENTIFIER NOT NULL,
    FromCaseId    UNIQUEIDENTIFIER NOT NULL,

    CONSTRAINT PK_RestrictedCase PRIMARY KEY (CaseId, RestrictionId),
    CONSTRAINT FK_RestrictedCase_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_RestrictedCase_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictedCase_From FOREIGN KEY (FromCaseId) REFERENCES CaseRecord (Id)
);
GO

CREATE INDEX IX_RestrictedCase_From ON RestrictedCase (FromCaseId);
GO

CREATE INDEX IX_RestrictedCase_Restriction ON RestrictedCase (RestrictionId);
GO

INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId)
SELECT SubjectId, Id, SubjectId
FROM Restriction
WHERE LiftedAt IS NULL;
GO

INSERT INTO RestrictedCase (CaseId, RestrictionId, FromCaseId)
SELECT hangs.SeizureId, closed.Id, hangs.OperationId
FROM Restriction AS closed
JOIN OperationSeizure AS hangs ON hangs.OperationId = closed.SubjectId
WHERE closed.LiftedAt IS NULL;
GO
