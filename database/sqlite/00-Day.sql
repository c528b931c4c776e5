-- Written by build/Schema from database/tables/Day.sql; change that file, not this one.
CREATE TABLE Day
(
    DayOn TEXT NOT NULL,
    Year INT NOT NULL,
    Month INT NOT NULL,
    FinancialYear INT NOT NULL,
    CONSTRAINT PK_Day PRIMARY KEY (DayOn),
    CONSTRAINT CK_Day_Month CHECK (Month >= 1 AND Month <= 12),
    CONSTRAINT CK_Day_FinancialYear CHECK (FinancialYear = Year OR FinancialYear = Year - 1)
) STRICT;

CREATE INDEX IX_Day_FinancialYear ON Day (FinancialYear, DayOn);
