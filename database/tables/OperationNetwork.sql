-- An operation is against a network, and how sure we are: A known directly to E suspected to be false.
CREATE TABLE OperationNetwork
(
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    NetworkId   UNIQUEIDENTIFIER  NOT NULL,
    Part        NVARCHAR(200)     NOT NULL,
    Confidence  NVARCHAR(1)       NOT NULL,
    LinkedAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_OperationNetwork PRIMARY KEY (OperationId, NetworkId),
    CONSTRAINT FK_OperationNetwork_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_OperationNetwork_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT CK_OperationNetwork_Confidence CHECK (Confidence IN ('A', 'B', 'C', 'D', 'E'))
);
GO

CREATE INDEX IX_OperationNetwork_Network ON OperationNetwork (NetworkId, OperationId);
