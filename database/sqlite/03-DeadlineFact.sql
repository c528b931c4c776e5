-- Written by build/Schema from database/tables/DeadlineFact.sql; change that file, not this one.
CREATE TABLE DeadlineFact
(
    DeadlineId TEXT NOT NULL,
    Facts TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_DeadlineFact PRIMARY KEY (DeadlineId),
    CONSTRAINT FK_DeadlineFact_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineFact_Facts_Length CHECK (length(Facts) <= 100)
) STRICT;
