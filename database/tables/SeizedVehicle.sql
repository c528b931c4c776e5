-- What is asked about a seized vehicle.
CREATE TABLE SeizedVehicle
(
    SeizureId    UNIQUEIDENTIFIER NOT NULL,
    Registration NVARCHAR(15)     NULL,
    MakeAndModel NVARCHAR(100)    NOT NULL,
    Power        NVARCHAR(20)     NOT NULL,
    ValuedBy     NVARCHAR(200)    NOT NULL,

    CONSTRAINT PK_SeizedVehicle PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedVehicle_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedVehicle_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other'))
);
