-- A seizure was of a network's money.
CREATE TABLE NetworkSeizure
(
    NetworkId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId UNIQUEIDENTIFIER  NOT NULL,
    LinkedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
GO

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);
