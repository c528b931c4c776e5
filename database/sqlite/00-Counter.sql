-- Written by build/Schema from database/tables/Counter.sql; change that file, not this one.
CREATE TABLE Counter
(
    Series TEXT COLLATE NOCASE NOT NULL,
    LastNumber INT NOT NULL,
    CONSTRAINT PK_Counter PRIMARY KEY (Series),
    CONSTRAINT CK_Counter_LastNumber CHECK (LastNumber >= 0),
    CONSTRAINT CK_Counter_Series_Length CHECK (length(Series) <= 20)
) STRICT;
