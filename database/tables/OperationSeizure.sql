-- A seizure was made in an operation.
CREATE TABLE OperationSeizure
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId   UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);
