-- Written by build/Schema from database/tables/Network.sql; change that file, not this one.
CREATE TABLE Network
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    NameKey TEXT COLLATE NOCASE NOT NULL,
    Drugs TEXT COLLATE NOCASE NOT NULL,
    Level INT NOT NULL,
    Summary TEXT COLLATE NOCASE NOT NULL,
    OwnerId TEXT NOT NULL,
    Unit TEXT COLLATE NOCASE NOT NULL,
    IdentifiedOn TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT FK_Network_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3)),
    CONSTRAINT CK_Network_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_Network_Name_Length CHECK (length(Name) <= 60),
    CONSTRAINT CK_Network_NameKey_Length CHECK (length(NameKey) <= 60),
    CONSTRAINT CK_Network_Drugs_Length CHECK (length(Drugs) <= 200),
    CONSTRAINT CK_Network_Summary_Length CHECK (length(Summary) <= 1000),
    CONSTRAINT CK_Network_Unit_Length CHECK (length(Unit) <= 100)
) STRICT;

CREATE INDEX IX_Network_Owner ON Network (OwnerId);

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);

CREATE INDEX IX_Network_Name ON Network (NameKey, Id);
