-- A seizure was made in an operation. Share is its part of the money in ten-thousandths; what no link has is not attributed.
CREATE TABLE OperationSeizure
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId   UNIQUEIDENTIFIER  NOT NULL,
    Share       INT               NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_OperationSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
);
GO

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);
