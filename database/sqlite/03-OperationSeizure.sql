-- Written by build/Schema from database/tables/OperationSeizure.sql; change that file, not this one.
CREATE TABLE OperationSeizure
(
    OperationId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    Share INT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationSeizure PRIMARY KEY (OperationId, SeizureId),
    CONSTRAINT FK_OperationSeizure_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_OperationSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
) STRICT;

CREATE INDEX IX_OperationSeizure_Seizure ON OperationSeizure (SeizureId, OperationId);
