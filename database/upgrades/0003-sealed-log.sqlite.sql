-- The log sealed: every audit entry chained, every consultation chained by the sweep, anchors over both, and why something was looked at.

CREATE TABLE AuditSeal
(
    EntryId TEXT NOT NULL,
    DetailSalt TEXT COLLATE NOCASE,
    DetailDigest TEXT COLLATE NOCASE NOT NULL,
    BeforeSalt TEXT COLLATE NOCASE,
    BeforeDigest TEXT COLLATE NOCASE,
    AfterSalt TEXT COLLATE NOCASE,
    AfterDigest TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditSeal PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditSeal_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditSeal_DetailSalt_Length CHECK (length(DetailSalt) <= 32),
    CONSTRAINT CK_AuditSeal_DetailDigest_Length CHECK (length(DetailDigest) <= 64),
    CONSTRAINT CK_AuditSeal_BeforeSalt_Length CHECK (length(BeforeSalt) <= 32),
    CONSTRAINT CK_AuditSeal_BeforeDigest_Length CHECK (length(BeforeDigest) <= 64),
    CONSTRAINT CK_AuditSeal_AfterSalt_Length CHECK (length(AfterSalt) <= 32),
    CONSTRAINT CK_AuditSeal_AfterDigest_Length CHECK (length(AfterDigest) <= 64)
) STRICT;

CREATE TABLE AuditLink
(
    ChainId TEXT NOT NULL,
    Place INT NOT NULL,
    EntryId TEXT NOT NULL,
    At TEXT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditLink PRIMARY KEY (ChainId, Place),
    CONSTRAINT UQ_AuditLink_Entry UNIQUE (EntryId, ChainId),
    CONSTRAINT FK_AuditLink_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id),
    CONSTRAINT CK_AuditLink_Place CHECK (Place > 0),
    CONSTRAINT CK_AuditLink_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;

CREATE INDEX IX_AuditLink_At ON AuditLink (At, ChainId, Place);

CREATE TABLE AuditAnchor
(
    Number INT NOT NULL,
    At TEXT NOT NULL,
    Heads INT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditAnchor PRIMARY KEY (Number),
    CONSTRAINT CK_AuditAnchor_Number CHECK (Number > 0 AND Heads > 0),
    CONSTRAINT CK_AuditAnchor_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;

CREATE TABLE AuditAnchorHead
(
    AnchorNumber INT NOT NULL,
    HeadNumber INT NOT NULL,
    ChainId TEXT NOT NULL,
    Place INT NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_AuditAnchorHead PRIMARY KEY (AnchorNumber, HeadNumber),
    CONSTRAINT FK_AuditAnchorHead_AuditAnchor FOREIGN KEY (AnchorNumber) REFERENCES AuditAnchor (Number),
    CONSTRAINT CK_AuditAnchorHead_Place CHECK (Place > 0),
    CONSTRAINT CK_AuditAnchorHead_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;

CREATE INDEX IX_AuditAnchorHead_Chain ON AuditAnchorHead (ChainId, Place);

CREATE TABLE AuditRedaction
(
    EntryId TEXT NOT NULL,
    ById TEXT NOT NULL,
    CONSTRAINT PK_AuditRedaction PRIMARY KEY (EntryId),
    CONSTRAINT FK_AuditRedaction_AuditEntry FOREIGN KEY (ById) REFERENCES AuditEntry (Id)
) STRICT;

CREATE INDEX IX_AuditRedaction_By ON AuditRedaction (ById);

CREATE TABLE ConsultationSeal
(
    Place INT NOT NULL,
    ConsultationId TEXT NOT NULL,
    TermsSalt TEXT COLLATE NOCASE,
    TermsDigest TEXT COLLATE NOCASE NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_ConsultationSeal PRIMARY KEY (Place),
    CONSTRAINT UQ_ConsultationSeal_Consultation UNIQUE (ConsultationId),
    CONSTRAINT FK_ConsultationSeal_Consultation FOREIGN KEY (ConsultationId) REFERENCES Consultation (Id),
    CONSTRAINT CK_ConsultationSeal_Place CHECK (Place > 0),
    CONSTRAINT CK_ConsultationSeal_TermsSalt_Length CHECK (length(TermsSalt) <= 32),
    CONSTRAINT CK_ConsultationSeal_TermsDigest_Length CHECK (length(TermsDigest) <= 64),
    CONSTRAINT CK_ConsultationSeal_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;

CREATE TABLE AccessReason
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Act TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    Purpose TEXT COLLATE NOCASE NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    GivenAt TEXT NOT NULL,
    CONSTRAINT PK_AccessReason PRIMARY KEY (Id),
    CONSTRAINT FK_AccessReason_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_AccessReason_Act_Length CHECK (length(Act) <= 120),
    CONSTRAINT CK_AccessReason_What_Length CHECK (length(What) <= 200),
    CONSTRAINT CK_AccessReason_Purpose_Length CHECK (length(Purpose) <= 40),
    CONSTRAINT CK_AccessReason_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_AccessReason_Act ON AccessReason (OfficerId, Act, GivenAt);

CREATE INDEX IX_AuditEntry_Officer ON AuditEntry (OfficerId, At, Id);
CREATE INDEX IX_Consultation_Officer ON Consultation (OfficerId, At, Id);
