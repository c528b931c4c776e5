-- A criminal network: a group in ongoing crime for gain, with links to level 2 crime or a heavy effect on a community.
-- Two may have the same name: whoever gives one is refused only what they may see. NameKey is its name, folded.
CREATE TABLE Network
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    Reference    NVARCHAR(20)      NOT NULL,
    Name         NVARCHAR(60)      NOT NULL,
    NameKey      NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Drugs        NVARCHAR(200)     NOT NULL,
    Level        INT               NOT NULL,
    Summary      NVARCHAR(1000)    NOT NULL,
    OwnerId      UNIQUEIDENTIFIER  NOT NULL,
    Unit         NVARCHAR(100)     NOT NULL,
    IdentifiedOn DATE              NOT NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Network PRIMARY KEY (Id),
    CONSTRAINT FK_Network_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_Network_Reference UNIQUE (Reference),
    CONSTRAINT FK_Network_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Network_Level CHECK (Level IN (1, 2, 3))
);
GO

CREATE INDEX IX_Network_Owner ON Network (OwnerId);
GO

CREATE INDEX IX_Network_Newest ON Network (IdentifiedOn, Reference);
GO

CREATE INDEX IX_Network_Name ON Network (NameKey, Id);
