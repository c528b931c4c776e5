-- An officer who has left for good: their account is closed, and their name stays in the history.
CREATE TABLE Departure
(
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    LeftAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Departure PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Departure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
