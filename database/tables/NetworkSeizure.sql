-- A seizure was of a network's money. Share is its part of the money in ten-thousandths; what no link has is not attributed.
CREATE TABLE NetworkSeizure
(
    NetworkId UNIQUEIDENTIFIER  NOT NULL,
    SeizureId UNIQUEIDENTIFIER  NOT NULL,
    Share     INT               NOT NULL,
    LinkedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_NetworkSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
);
GO

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);
