-- Written by build/Schema from database/tables/SeizedVehicle.sql; change that file, not this one.
CREATE TABLE SeizedVehicle
(
    SeizureId TEXT NOT NULL,
    Registration TEXT COLLATE NOCASE,
    MakeAndModel TEXT COLLATE NOCASE NOT NULL,
    Power TEXT COLLATE NOCASE NOT NULL,
    ValuedBy TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_SeizedVehicle PRIMARY KEY (SeizureId),
    CONSTRAINT FK_SeizedVehicle_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_SeizedVehicle_Power CHECK (Power IN ('Pace19', 'Drugs23', 'Realisable', 'Other')),
    CONSTRAINT CK_SeizedVehicle_Registration_Length CHECK (length(Registration) <= 15),
    CONSTRAINT CK_SeizedVehicle_MakeAndModel_Length CHECK (length(MakeAndModel) <= 100),
    CONSTRAINT CK_SeizedVehicle_Power_Length CHECK (length(Power) <= 20),
    CONSTRAINT CK_SeizedVehicle_ValuedBy_Length CHECK (length(ValuedBy) <= 200)
) STRICT;
