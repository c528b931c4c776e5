-- Written by build/Schema from database/tables/ListedAsset.sql; change that file, not this one.
CREATE TABLE ListedAsset
(
    SeizureId TEXT NOT NULL,
    Category TEXT COLLATE NOCASE NOT NULL,
    Items TEXT COLLATE NOCASE NOT NULL,
    ItemCount INT NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    Authority TEXT COLLATE NOCASE NOT NULL,
    LongerAuthorisedBy TEXT COLLATE NOCASE,
    LongerAuthorisedAt TEXT,
    CONSTRAINT PK_ListedAsset PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ListedAsset_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ListedAsset_Category CHECK (Category IN ('PreciousMetals', 'PreciousStones', 'Watches', 'ArtisticWorks', 'Vouchers', 'PostageStamps')),
    CONSTRAINT CK_ListedAsset_Authority CHECK (Authority IN ('PriorJustice', 'PriorOfficer', 'None')),
    CONSTRAINT CK_ListedAsset_ItemCount CHECK (ItemCount > 0),
    CONSTRAINT CK_ListedAsset_Longer CHECK ((LongerAuthorisedBy IS NULL AND LongerAuthorisedAt IS NULL) OR (LongerAuthorisedBy IS NOT NULL AND LongerAuthorisedAt IS NOT NULL)),
    CONSTRAINT CK_ListedAsset_Category_Length CHECK (length(Category) <= 20),
    CONSTRAINT CK_ListedAsset_Items_Length CHECK (length(Items) <= 1000),
    CONSTRAINT CK_ListedAsset_ValuedBy_Length CHECK (length(ValuedBy) <= 200),
    CONSTRAINT CK_ListedAsset_Authority_Length CHECK (length(Authority) <= 20),
    CONSTRAINT CK_ListedAsset_LongerAuthorisedBy_Length CHECK (length(LongerAuthorisedBy) <= 100)
) STRICT;
