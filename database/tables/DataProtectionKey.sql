-- A key that protects cookies and forms, kept here so that a restart signs nobody out and many nodes agree.
CREATE TABLE DataProtectionKey
(
    Id   UNIQUEIDENTIFIER  NOT NULL,
    Name NVARCHAR(100)     NOT NULL,
    Xml  NVARCHAR(MAX)     NOT NULL,
    At   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (Id)
);
