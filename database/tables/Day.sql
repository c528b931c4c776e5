-- A day in London and the periods it is counted in, since neither engine's date functions exist on the other.
-- FinancialYear is the year in which it begins: 1 April 2026 to 31 March 2027 is 2026.
CREATE TABLE Day
(
    DayOn         DATE NOT NULL,
    Year          INT  NOT NULL,
    Month         INT  NOT NULL,
    FinancialYear INT  NOT NULL,

    CONSTRAINT PK_Day PRIMARY KEY (DayOn),
    CONSTRAINT CK_Day_Month CHECK (Month >= 1 AND Month <= 12),
    CONSTRAINT CK_Day_FinancialYear CHECK (FinancialYear = Year OR FinancialYear = Year - 1)
);
GO

CREATE INDEX IX_Day_FinancialYear ON Day (FinancialYear, DayOn);
