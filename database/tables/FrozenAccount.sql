-- What is asked about an account that a court froze; the order itself is a DetentionOrder. Proceeds of Crime Act 2002, ss. 303Z1 to 303Z19.
CREATE TABLE FrozenAccount
(
    SeizureId     UNIQUEIDENTIFIER NOT NULL,
    SortCode      NVARCHAR(8)      NULL,
    AccountNumber NVARCHAR(34)     NOT NULL,
    AuthorisedBy  NVARCHAR(100)    NOT NULL,
    Exceptions    NVARCHAR(500)    NULL,

    CONSTRAINT PK_FrozenAccount PRIMARY KEY (SeizureId),
    CONSTRAINT FK_FrozenAccount_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id)
);
