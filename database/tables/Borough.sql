-- A London borough, or the City. Reference: database/reference/boroughs.csv.
CREATE TABLE Borough
(
    Code         NVARCHAR(9)  NOT NULL,
    Name         NVARCHAR(60) NOT NULL,
    Abbreviation NVARCHAR(3)  NOT NULL,
    TileRow      INT          NOT NULL,
    TileColumn   INT          NOT NULL,

    CONSTRAINT PK_Borough PRIMARY KEY (Code),
    CONSTRAINT UQ_Borough_Name UNIQUE (Name)
);
