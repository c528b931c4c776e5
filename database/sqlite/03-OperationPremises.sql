-- Written by build/Schema from database/tables/OperationPremises.sql; change that file, not this one.
CREATE TABLE OperationPremises
(
    OperationId TEXT NOT NULL,
    PremisesId TEXT NOT NULL,
    Why TEXT COLLATE NOCASE NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationPremises PRIMARY KEY (OperationId, PremisesId),
    CONSTRAINT FK_OperationPremises_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationPremises_Premises FOREIGN KEY (PremisesId) REFERENCES Premises (Id),
    CONSTRAINT CK_OperationPremises_Why_Length CHECK (length(Why) <= 500)
) STRICT;

CREATE INDEX IX_OperationPremises_Premises ON OperationPremises (PremisesId, OperationId);
