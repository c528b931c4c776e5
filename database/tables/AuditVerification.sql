-- What a verification of the log found: how much it walked, how many flaws, and the first of them in sentences. Rows are only ever added.
-- Mac is over the rest, by a key that is not in the database.
CREATE TABLE AuditVerification
(
    Number        INT               NOT NULL,
    BeganAt       DATETIMEOFFSET(0) NOT NULL,
    EndedAt       DATETIMEOFFSET(0) NOT NULL,
    Places        INT               NOT NULL,
    Consultations INT               NOT NULL,
    EvidenceRows  INT               NOT NULL,
    Flaws         INT               NOT NULL,
    Sentences     NVARCHAR(MAX)     NOT NULL,
    Mac           NVARCHAR(40)      NULL,

    CONSTRAINT PK_AuditVerification PRIMARY KEY (Number),
    CONSTRAINT CK_AuditVerification_Number CHECK (Number > 0 AND EndedAt >= BeganAt AND Flaws >= 0)
);
