-- The authenticator app of an officer. It counts once a first code has shown that it works.
-- The key is sealed with the keys of DataProtectionKey. LastStep is the half minute of the newest code used, so that none works twice.
CREATE TABLE Authenticator
(
    OfficerId   UNIQUEIDENTIFIER  NOT NULL,
    SealedKey   NVARCHAR(400)     NOT NULL,
    LastStep    BIGINT            NOT NULL,
    CreatedAt   DATETIMEOFFSET(0) NOT NULL,
    ConfirmedAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_Authenticator PRIMARY KEY (OfficerId),
    CONSTRAINT FK_Authenticator_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_Authenticator_ConfirmedAfterItsStart CHECK (ConfirmedAt IS NULL OR ConfirmedAt >= CreatedAt)
);
