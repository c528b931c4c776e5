-- Written by build/Schema from database/tables/ConfiscationOrder.sql; change that file, not this one.
CREATE TABLE ConfiscationOrder
(
    SeizureId TEXT NOT NULL,
    BenefitPence INT NOT NULL,
    AvailablePence INT NOT NULL,
    PayBy TEXT NOT NULL,
    ExtendedTo TEXT,
    DefaultMonths INT,
    CompensationPence INT,
    CONSTRAINT PK_ConfiscationOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ConfiscationOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ConfiscationOrder_Amounts CHECK (BenefitPence > 0 AND AvailablePence > 0 AND (CompensationPence IS NULL OR CompensationPence > 0)),
    CONSTRAINT CK_ConfiscationOrder_ExtendedLater CHECK (ExtendedTo IS NULL OR ExtendedTo > PayBy),
    CONSTRAINT CK_ConfiscationOrder_DefaultMonths CHECK (DefaultMonths IS NULL OR DefaultMonths > 0)
) STRICT;
