-- Somebody was consulted, or an occupier informed, before a closure notice was authorised. 2014 Act, s. 76(6)-(7).
CREATE TABLE ClosureConsultation
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    ProposalId  UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    Body        NVARCHAR(20)      NOT NULL,
    Who         NVARCHAR(150)     NOT NULL,
    ConsultedAt DATETIMEOFFSET(0) NOT NULL,
    Opinion     NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(1000)    NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureConsultation PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureConsultation_Who UNIQUE (ProposalId, Who, ConsultedAt),
    CONSTRAINT FK_ClosureConsultation_Proposal FOREIGN KEY (ProposalId) REFERENCES ClosureProposal (Id),
    CONSTRAINT FK_ClosureConsultation_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureConsultation_Body CHECK (Body IN ('Council', 'Landlord', 'Support', 'Neighbours', 'Occupier', 'Other')),
    CONSTRAINT CK_ClosureConsultation_Opinion CHECK (Opinion IN ('Supports', 'Opposes', 'NoOpinion', 'Informed', 'NotReached'))
);
GO

CREATE INDEX IX_ClosureConsultation_Operation ON ClosureConsultation (OperationId, ConsultedAt);
