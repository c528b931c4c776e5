-- What this record is, one fact a row: whether it is a demonstration, and when it was laid out.
CREATE TABLE SystemFact
(
    Name  NVARCHAR(40)  NOT NULL,
    Value NVARCHAR(200) NOT NULL,

    CONSTRAINT PK_SystemFact PRIMARY KEY (Name)
);
