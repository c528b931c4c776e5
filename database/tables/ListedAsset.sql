-- What is asked about listed assets, such as watches and gold. Proceeds of Crime Act 2002, ss. 303B to 303Z.
CREATE TABLE ListedAsset
(
    SeizureId          UNIQUEIDENTIFIER  NOT NULL,
    Category           NVARCHAR(20)      NOT NULL,
    Items              NVARCHAR(1000)    NOT NULL,
    ItemCount          INT               NOT NULL,
    ValuedBy           NVARCHAR(200)     NOT NULL,
    Authority          NVARCHAR(20)      NOT NULL,
    LongerAuthorisedBy NVARCHAR(100)     NULL,
    LongerAuthorisedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_ListedAsset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ListedAsset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ListedAsset_Category CHECK (Category IN ('PreciousMetals', 'PreciousStones', 'Watches', 'ArtisticWorks', 'Vouchers', 'PostageStamps')),
    CONSTRAINT CK_ListedAsset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_ListedAsset_ItemCount CHECK (ItemCount > 0),
    CONSTRAINT CK_ListedAsset_Longer CHECK
    (
        (LongerAuthorisedBy IS NULL AND LongerAuthorisedAt IS NULL) OR (LongerAuthorisedBy IS NOT NULL AND LongerAuthorisedAt IS NOT NULL)
    )
);
