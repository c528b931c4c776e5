-- Written by build/Schema from database/tables/OperationNetwork.sql; change that file, not this one.
CREATE TABLE OperationNetwork
(
    OperationId TEXT NOT NULL,
    NetworkId TEXT NOT NULL,
    Part TEXT COLLATE NOCASE NOT NULL,
    Confidence TEXT COLLATE NOCASE NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_OperationNetwork PRIMARY KEY (OperationId, NetworkId),
    CONSTRAINT FK_OperationNetwork_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_OperationNetwork_Confidence CHECK (Confidence IN ('A', 'B', 'C', 'D', 'E')),
    CONSTRAINT CK_OperationNetwork_Part_Length CHECK (length(Part) <= 200),
    CONSTRAINT CK_OperationNetwork_Confidence_Length CHECK (length(Confidence) <= 1)
) STRICT;

CREATE INDEX IX_OperationNetwork_Network ON OperationNetwork (NetworkId, OperationId);
