-- Written by build/Schema from database/tables/ClosureConsultation.sql; change that file, not this one.
CREATE TABLE ClosureConsultation
(
    Id TEXT NOT NULL,
    ProposalId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Body TEXT COLLATE NOCASE NOT NULL,
    Who TEXT COLLATE NOCASE NOT NULL,
    ConsultedAt TEXT NOT NULL,
    Opinion TEXT COLLATE NOCASE NOT NULL,
    Note TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureConsultation PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureConsultation_Who UNIQUE (ProposalId, Who, ConsultedAt),
    CONSTRAINT FK_ClosureConsultation_Proposal FOREIGN KEY (ProposalId) REFERENCES ClosureProposal (Id),
    CONSTRAINT FK_ClosureConsultation_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureConsultation_Body CHECK (Body IN ('Council', 'Landlord', 'Support', 'Neighbours', 'Occupier', 'Other')),
    CONSTRAINT CK_ClosureConsultation_Opinion CHECK (Opinion IN ('Supports', 'Opposes', 'NoOpinion', 'Informed', 'NotReached')),
    CONSTRAINT CK_ClosureConsultation_Body_Length CHECK (length(Body) <= 20),
    CONSTRAINT CK_ClosureConsultation_Who_Length CHECK (length(Who) <= 150),
    CONSTRAINT CK_ClosureConsultation_Opinion_Length CHECK (length(Opinion) <= 20),
    CONSTRAINT CK_ClosureConsultation_Note_Length CHECK (length(Note) <= 1000)
) STRICT;

CREATE INDEX IX_ClosureConsultation_Operation ON ClosureConsultation (OperationId, ConsultedAt);
