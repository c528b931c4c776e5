-- The log is signed by a key outside the database, and each entry carries digests of the rows that its command wrote.

CREATE TABLE AuditLink_0020
(
    ChainId TEXT NOT NULL,
    Place INT NOT NULL,
    EntryId TEXT NOT NULL,
    At TEXT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_AuditLink PRIMARY KEY (ChainId, Place),
    CONSTRAINT UQ_AuditLink_Entry UNIQUE (EntryId, ChainId),
    CONSTRAINT FK_AuditLink_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditLink_Place CHECK (Place > 0),
    CONSTRAINT CK_AuditLink_Hash_Length CHECK (length(Hash) <= 64),
    CONSTRAINT CK_AuditLink_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

INSERT INTO AuditLink_0020 (ChainId, Place, EntryId, At, Hash)
SELECT ChainId, Place, EntryId, At, Hash FROM AuditLink;

DROP TABLE AuditLink;

ALTER TABLE AuditLink_0020 RENAME TO AuditLink;

CREATE INDEX IX_AuditLink_At ON AuditLink (At, ChainId, Place);

CREATE TABLE AuditAnchor_0020
(
    Number INT NOT NULL,
    At TEXT NOT NULL,
    Heads INT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    UpTo TEXT,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_AuditAnchor PRIMARY KEY (Number),
    CONSTRAINT CK_AuditAnchor_Number CHECK (Number > 0 AND Heads > 0),
    CONSTRAINT CK_AuditAnchor_Hash_Length CHECK (length(Hash) <= 64),
    CONSTRAINT CK_AuditAnchor_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

INSERT INTO AuditAnchor_0020 (Number, At, Heads, Hash)
SELECT Number, At, Heads, Hash FROM AuditAnchor;

DROP TABLE AuditAnchor;

ALTER TABLE AuditAnchor_0020 RENAME TO AuditAnchor;

CREATE TABLE Consultation_0020
(
    Id TEXT NOT NULL,
    At TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Request TEXT COLLATE NOCASE NOT NULL,
    SubjectId TEXT,
    Terms TEXT COLLATE NOCASE NOT NULL,
    WriterId TEXT,
    Number INT,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_Consultation PRIMARY KEY (Id),
    CONSTRAINT CK_Consultation_Request_Length CHECK (length(Request) <= 100),
    CONSTRAINT CK_Consultation_Terms_Length CHECK (length(Terms) <= 2000),
    CONSTRAINT CK_Consultation_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

INSERT INTO Consultation_0020 (Id, At, OfficerId, Request, SubjectId, Terms)
SELECT Id, At, OfficerId, Request, SubjectId, Terms FROM Consultation;

DROP TABLE Consultation;

ALTER TABLE Consultation_0020 RENAME TO Consultation;

CREATE INDEX CX_Consultation_At ON Consultation (At, Id);

CREATE INDEX IX_Consultation_Subject ON Consultation (SubjectId, At);

CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);

CREATE TABLE AuditEvidence
(
    Number INT NOT NULL,
    EntryId TEXT NOT NULL,
    Salt TEXT COLLATE NOCASE,
    Lines TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditEvidence PRIMARY KEY (Number),
    CONSTRAINT UQ_AuditEvidence_Entry UNIQUE (EntryId),
    CONSTRAINT FK_AuditEvidence_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditEvidence_Number CHECK (Number > 0),
    CONSTRAINT CK_AuditEvidence_Salt_Length CHECK (length(Salt) <= 32)
) STRICT;

CREATE TABLE AuditVerification
(
    Number INT NOT NULL,
    BeganAt TEXT NOT NULL,
    EndedAt TEXT NOT NULL,
    Places INT NOT NULL,
    Consultations INT NOT NULL,
    EvidenceRows INT NOT NULL,
    Flaws INT NOT NULL,
    Sentences TEXT COLLATE NOCASE NOT NULL,
    Mac TEXT COLLATE NOCASE,
    CONSTRAINT PK_AuditVerification PRIMARY KEY (Number),
    CONSTRAINT CK_AuditVerification_Number CHECK (Number > 0 AND EndedAt >= BeganAt AND Flaws >= 0),
    CONSTRAINT CK_AuditVerification_Mac_Length CHECK (length(Mac) <= 40)
) STRICT;

CREATE INDEX IX_Submission_At ON Submission (At, Id);
