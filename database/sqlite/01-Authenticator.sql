-- Written by build/Schema from database/tables/Authenticator.sql; change that file, not this one.
CREATE TABLE Authenticator
(
    OfficerId TEXT NOT NULL,
    SealedKey TEXT COLLATE NOCASE NOT NULL,
    LastStep INT NOT NULL,
    CreatedAt TEXT NOT NULL,
    ConfirmedAt TEXT,
    CONSTRAINT PK_Authenticator PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Authenticator_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Authenticator_ConfirmedAfterItsStart CHECK (ConfirmedAt IS NULL OR ConfirmedAt >= CreatedAt),
    CONSTRAINT CK_Authenticator_SealedKey_Length CHECK (length(SealedKey) <= 400)
) STRICT;
