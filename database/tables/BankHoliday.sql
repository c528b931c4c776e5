-- A bank holiday, Good Friday or Christmas Day in one version of the calendar.
CREATE TABLE BankHoliday
(
    CalendarVersion NVARCHAR(20) NOT NULL,
    HolidayOn       DATE         NOT NULL,
    Name            NVARCHAR(80) NOT NULL,

    CONSTRAINT PK_BankHoliday PRIMARY KEY (CalendarVersion, HolidayOn),
    CONSTRAINT FK_BankHoliday_Calendar FOREIGN KEY (CalendarVersion) REFERENCES Calendar (Version)
);
