-- What is asked about property that the Crown Court restrained. ReviewOn is the last London day for the force to look at it again.
-- Proceeds of Crime Act 2002, s. 41.
CREATE TABLE RestraintOrder
(
    SeizureId  UNIQUEIDENTIFIER NOT NULL,
    Property   NVARCHAR(1000)   NOT NULL,
    Exceptions NVARCHAR(500)    NULL,
    ServedOn   NVARCHAR(200)    NULL,
    Receiver   NVARCHAR(100)    NULL,
    ReviewOn   DATE             NOT NULL,

    CONSTRAINT PK_RestraintOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_RestraintOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
