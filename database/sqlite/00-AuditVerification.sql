-- Written by build/Schema from database/tables/AuditVerification.sql; change that file, not this one.
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
