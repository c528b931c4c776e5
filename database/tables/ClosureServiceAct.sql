-- One act of serving a closure notice: fixing it to the premises, or giving a copy to somebody. 2014 Act, s. 79. The first fixing to a prominent place starts the court's clock.
CREATE TABLE ClosureServiceAct
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    NoticeId    UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    How         NVARCHAR(20)      NOT NULL,
    ServedAt    DATETIMEOFFSET(0) NOT NULL,
    Place       NVARCHAR(200)     NOT NULL,
    ServedBy    NVARCHAR(100)     NOT NULL,
    GivenTo     NVARCHAR(150)     NULL,
    Proof       NVARCHAR(200)     NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureServiceAct PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureServiceAct_Act UNIQUE (NoticeId, ServedAt, How, Place),
    CONSTRAINT FK_ClosureServiceAct_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureServiceAct_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureServiceAct_How CHECK (How IN ('Prominent', 'Access', 'Outbuilding', 'Copy')),
    CONSTRAINT CK_ClosureServiceAct_CopyToSomebody CHECK (How <> 'Copy' OR GivenTo IS NOT NULL)
);
GO

CREATE INDEX IX_ClosureServiceAct_Operation ON ClosureServiceAct (OperationId, ServedAt);
