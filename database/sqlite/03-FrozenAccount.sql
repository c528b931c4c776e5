-- Written by build/Schema from database/tables/FrozenAccount.sql; change that file, not this one.
CREATE TABLE FrozenAccount
(
    SeizureId TEXT NOT NULL,
    SortCode TEXT COLLATE NOCASE,
    AccountNumber TEXT COLLATE NOCASE NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE NOT NULL,
    Exceptions TEXT COLLATE NOCASE,
    CONSTRAINT PK_FrozenAccount PRIMARY KEY (SeizureId),
    CONSTRAINT FK_FrozenAccount_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_FrozenAccount_SortCode_Length CHECK (length(SortCode) <= 8),
    CONSTRAINT CK_FrozenAccount_AccountNumber_Length CHECK (length(AccountNumber) <= 34),
    CONSTRAINT CK_FrozenAccount_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_FrozenAccount_Exceptions_Length CHECK (length(Exceptions) <= 500)
) STRICT;
