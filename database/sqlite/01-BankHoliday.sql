-- Written by build/Schema from database/tables/BankHoliday.sql; change that file, not this one.
CREATE TABLE BankHoliday
(
    CalendarVersion TEXT COLLATE NOCASE NOT NULL,
    HolidayOn TEXT NOT NULL,
    Name TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_BankHoliday PRIMARY KEY (CalendarVersion, HolidayOn),
    CONSTRAINT FK_BankHoliday_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version),
    CONSTRAINT CK_BankHoliday_CalendarVersion_Length CHECK (length(CalendarVersion) <= 20),
    CONSTRAINT CK_BankHoliday_Name_Length CHECK (length(Name) <= 80)
) STRICT;
