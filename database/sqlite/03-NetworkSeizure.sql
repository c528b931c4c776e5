-- Written by build/Schema from database/tables/NetworkSeizure.sql; change that file, not this one.
CREATE TABLE NetworkSeizure
(
    NetworkId TEXT NOT NULL,
    SeizureId TEXT NOT NULL,
    Share INT NOT NULL,
    LinkedAt TEXT NOT NULL,
    CONSTRAINT PK_NetworkSeizure PRIMARY KEY (NetworkId, SeizureId),
    CONSTRAINT FK_NetworkSeizure_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkSeizure_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_NetworkSeizure_Share CHECK (Share >= 0 AND Share <= 10000)
) STRICT;

CREATE INDEX IX_NetworkSeizure_Seizure ON NetworkSeizure (SeizureId, NetworkId);
