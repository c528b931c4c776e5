-- Written by build/Schema from database/tables/Departure.sql; change that file, not this one.
CREATE TABLE Departure
(
    OfficerId TEXT NOT NULL,
    LeftAt TEXT NOT NULL,
    CONSTRAINT PK_Departure PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Departure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
) STRICT;
