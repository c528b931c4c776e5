-- One version of the bank holidays of England and Wales; a deadline remembers which it was reckoned with.
CREATE TABLE Calendar
(
    Version NVARCHAR(20)  NOT NULL,
    ReadOn  DATE          NOT NULL,
    Source  NVARCHAR(200) NOT NULL,

    CONSTRAINT PK_Calendar PRIMARY KEY (Version)
);
