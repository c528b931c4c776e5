-- An electoral ward of one borough. Reference: database/reference/wards.csv.
CREATE TABLE Ward
(
    Code        NVARCHAR(9)  NOT NULL,
    BoroughCode NVARCHAR(9)  NOT NULL,
    Name        NVARCHAR(80) NOT NULL,
    NameKey     NVARCHAR(80) COLLATE Latin1_General_100_BIN2 NOT NULL,

    CONSTRAINT PK_Ward PRIMARY KEY (Code),
    CONSTRAINT FK_Ward_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT UQ_Ward_Name UNIQUE (BoroughCode, NameKey),
    CONSTRAINT UQ_Ward_Borough UNIQUE (BoroughCode, Code)
);
