-- What is asked about other seized property.
CREATE TABLE SeizedProperty
(
    SeizureId   UNIQUEIDENTIFIER NOT NULL,
    Description NVARCHAR(1000)   NOT NULL,
    Power       NVARCHAR(20)     NOT NULL,
    ValuedBy    NVARCHAR(200)    NOT NULL,

    CONSTRAINT PK_SeizedProperty PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedProperty_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedProperty_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other'))
);
