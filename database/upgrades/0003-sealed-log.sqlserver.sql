-- The log sealed: every audit entry chained, every consultation chained by the sweep, anchors over both, and why something was looked at.
-- What holds an audit entry's texts fast: of each a salt and the SHA-256 of salt and text. Redacting takes text and salt away and leaves the digest.
CREATE TABLE AuditSeal
(
    EntryId      UNIQUEIDENTIFIER NOT NULL,
    DetailSalt   NVARCHAR(32)     NULL,
    DetailDigest NVARCHAR(64)     NOT NULL,
    BeforeSalt   NVARCHAR(32)     NULL,
    BeforeDigest NVARCHAR(64)     NULL,
    AfterSalt    NVARCHAR(32)     NULL,
    AfterDigest  NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_AuditSeal PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditSeal_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
);


GO

-- The place of an audit entry in the chain of one thing that it is about, or in the one of what is about no case (all zeros), from 1 without a gap.
-- Hash is over the hash before it, the chain, the place and the entry. At is the entry's. Rows are only ever added.
CREATE TABLE AuditLink
(
    ChainId UNIQUEIDENTIFIER  NOT NULL,
    Place   INT               NOT NULL,
    EntryId UNIQUEIDENTIFIER  NOT NULL,
    At      DATETIMEOFFSET(0) NOT NULL,
    Hash    NVARCHAR(64)      NOT NULL,

    CONSTRAINT PK_AuditLink PRIMARY KEY (ChainId, Place),
    CONSTRAINT UQ_AuditLink_Entry UNIQUE (EntryId, ChainId),
    CONSTRAINT FK_AuditLink_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditLink_Place CHECK (Place > 0)
);
GO

CREATE INDEX IX_AuditLink_At ON AuditLink (At, ChainId, Place);


GO

-- A moment at which the ends of all chains that had grown were noted, so that a missing end shows. Hash is over the anchor before it and those ends.
-- Rows are only ever added.
CREATE TABLE AuditAnchor
(
    Number INT               NOT NULL,
    At     DATETIMEOFFSET(0) NOT NULL,
    Heads  INT               NOT NULL,
    Hash   NVARCHAR(64)      NOT NULL,

    CONSTRAINT PK_AuditAnchor PRIMARY KEY (Number),
    CONSTRAINT CK_AuditAnchor_Number CHECK (Number > 0 AND Heads > 0)
);


GO

-- How far one chain reached when an anchor was made, and its hash there. Rows are only ever added.
CREATE TABLE AuditAnchorHead
(
    AnchorNumber INT              NOT NULL,
    HeadNumber   INT              NOT NULL,
    ChainId      UNIQUEIDENTIFIER NOT NULL,
    Place        INT              NOT NULL,
    Hash         NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_AuditAnchorHead PRIMARY KEY (AnchorNumber, HeadNumber),
    CONSTRAINT FK_AuditAnchorHead_AuditAnchor FOREIGN KEY (AnchorNumber) REFERENCES AuditAnchor (Number),
    CONSTRAINT CK_AuditAnchorHead_Place CHECK (Place > 0)
);
GO

CREATE INDEX IX_AuditAnchorHead_Chain ON AuditAnchorHead (ChainId, Place);


GO

-- An audit entry or consultation whose texts were redacted, and the audit entry of the command that did it. Rows are only ever added.
CREATE TABLE AuditRedaction
(
    EntryId UNIQUEIDENTIFIER NOT NULL,
    ById    UNIQUEIDENTIFIER NOT NULL,

    CONSTRAINT PK_AuditRedaction PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditRedaction_AuditEntry FOREIGN KEY (ById) REFERENCES AuditEntry (Id)
);
GO

CREATE INDEX IX_AuditRedaction_By ON AuditRedaction (ById);


GO

-- The place of a consultation in the one chain of all of them, from 1 without a gap; the sweep adds those of the last minute together.
-- Redacting takes the terms and their salt away and leaves the digest. Rows are only ever added.
CREATE TABLE ConsultationSeal
(
    Place          INT              NOT NULL,
    ConsultationId UNIQUEIDENTIFIER NOT NULL,
    TermsSalt      NVARCHAR(32)     NULL,
    TermsDigest    NVARCHAR(64)     NOT NULL,
    Hash           NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_ConsultationSeal PRIMARY KEY (Place),
    CONSTRAINT UQ_ConsultationSeal_Consultation UNIQUE (ConsultationId),
    CONSTRAINT FK_ConsultationSeal_Consultation FOREIGN KEY (ConsultationId) REFERENCES Consultation (Id),
    CONSTRAINT CK_ConsultationSeal_Place CHECK (Place > 0)
);


GO

-- Why somebody wanted to see, export or print something for which a reason is asked: what, in words, and the act that it is good for.
-- Data Protection Act 2018, s. 62(2)(a). Rows are only ever added.
CREATE TABLE AccessReason
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Act       NVARCHAR(120)     NOT NULL,
    What      NVARCHAR(200)     NOT NULL,
    Purpose   NVARCHAR(40)      NOT NULL,
    Why       NVARCHAR(500)     NOT NULL,
    GivenAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_AccessReason PRIMARY KEY (Id),
    CONSTRAINT FK_AccessReason_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
GO

CREATE INDEX IX_AccessReason_Act ON AccessReason (OfficerId, Act, GivenAt);


GO

CREATE INDEX IX_AuditEntry_Officer ON AuditEntry (OfficerId, At, Id);

GO

CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);

GO

-- The role of the account by which the application connects. It reads and writes rows, and can never change or take back what it once logged,
-- but for the texts with their salts, which a redaction takes away.
CREATE ROLE OperationsCaseApplication;

GO

GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO OperationsCaseApplication;
DENY DELETE ON AuditEntry TO OperationsCaseApplication;
DENY UPDATE ON AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline) TO OperationsCaseApplication;
DENY DELETE ON AuditSeal TO OperationsCaseApplication;
DENY UPDATE ON AuditSeal (EntryId, DetailDigest, BeforeDigest, AfterDigest) TO OperationsCaseApplication;
DENY DELETE ON Consultation TO OperationsCaseApplication;
DENY UPDATE ON Consultation (Id, At, OfficerId, Request, SubjectId) TO OperationsCaseApplication;
DENY DELETE ON ConsultationSeal TO OperationsCaseApplication;
DENY UPDATE ON ConsultationSeal (Place, ConsultationId, TermsDigest, Hash) TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditSubject TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditLink TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditAnchor TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditAnchorHead TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AuditRedaction TO OperationsCaseApplication;
DENY UPDATE, DELETE ON AccessReason TO OperationsCaseApplication;
