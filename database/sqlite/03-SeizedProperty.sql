-- Written by build/Schema from database/tables/SeizedProperty.sql; change that file, not this one.
CREATE TABLE SeizedProperty
(
    SeizureId TEXT NOT NULL,
    Description TEXT COLLATE NOCASE NOT NULL,
    Power TEXT COLLATE NOCASE NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SeizedProperty PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedProperty_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedProperty_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other')),
    CONSTRAINT CK_SeizedProperty_Description_Length CHECK (length(Description) <= 1000),
    CONSTRAINT CK_SeizedProperty_Power_Length CHECK (length(Power) <= 20),
    CONSTRAINT CK_SeizedProperty_ValuedBy_Length CHECK (length(ValuedBy) <= 200)
) STRICT;
