-- An operation is, or was, about what goes on at premises, as somebody said and gave a reason for.
CREATE TABLE OperationPremises
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    PremisesId  UNIQUEIDENTIFIER  NOT NULL,
    Why         NVARCHAR(500)     NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationPremises PRIMARY KEY (OperationId, PremisesId),
    CONSTRAINT FK_OperationPremises_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationPremises_Premises FOREIGN KEY (PremisesId) REFERENCES Premises (Id)
);
GO

CREATE INDEX IX_OperationPremises_Premises ON OperationPremises (PremisesId, OperationId);
