-- Written by build/Schema from database/tables/ClosureServiceAct.sql; change that file, not this one.
CREATE TABLE ClosureServiceAct
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    How TEXT COLLATE NOCASE NOT NULL,
    ServedAt TEXT NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    ServedBy TEXT COLLATE NOCASE NOT NULL,
    GivenTo TEXT COLLATE NOCASE,
    Proof TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureServiceAct PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureServiceAct_Act UNIQUE (NoticeId, ServedAt, How, Place),
    CONSTRAINT FK_ClosureServiceAct_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureServiceAct_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureServiceAct_How CHECK (How IN ('Prominent', 'Access', 'Outbuilding', 'Copy')),
    CONSTRAINT CK_ClosureServiceAct_CopyToSomebody CHECK (How <> 'Copy' OR GivenTo IS NOT NULL),
    CONSTRAINT CK_ClosureServiceAct_How_Length CHECK (length(How) <= 20),
    CONSTRAINT CK_ClosureServiceAct_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_ClosureServiceAct_ServedBy_Length CHECK (length(ServedBy) <= 100),
    CONSTRAINT CK_ClosureServiceAct_GivenTo_Length CHECK (length(GivenTo) <= 150),
    CONSTRAINT CK_ClosureServiceAct_Proof_Length CHECK (length(Proof) <= 200)
) STRICT;

CREATE INDEX IX_ClosureServiceAct_Operation ON ClosureServiceAct (OperationId, ServedAt);
