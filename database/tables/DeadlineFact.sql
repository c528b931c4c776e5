-- What a rule had to know besides its trigger when a deadline was reckoned, such as prev_end=2027-02-22, so that its working can be shown again.
CREATE TABLE DeadlineFact
(
    DeadlineId UNIQUEIDENTIFIER NOT NULL,
    Facts      NVARCHAR(100)    NOT NULL,

    CONSTRAINT PK_DeadlineFact PRIMARY KEY (DeadlineId),
    CONSTRAINT FK_DeadlineFact_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id)
);
