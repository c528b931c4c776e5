-- Tries at the secrets of an account are counted for each origin before they are compared. Officer.FailedSignIns and Officer.LockedUntil are used no more.

-- How often somebody at one origin lately tried the secrets of one account, counted before each is compared. A success takes the row away.
-- Subject is the account, or stands for an address that has none. Origin is the hash of a browser that the account knows, or of a network address.
CREATE TABLE SignInAttempt
(
    Subject       UNIQUEIDENTIFIER  NOT NULL,
    Origin        NVARCHAR(64)      NOT NULL,
    IsKnownDevice BIT               NOT NULL,
    Attempts      INT               NOT NULL,
    LastAt        DATETIMEOFFSET(0) NOT NULL,
    LockedUntil   DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_SignInAttempt PRIMARY KEY (Subject, Origin),
    CONSTRAINT CK_SignInAttempt_Attempts CHECK (Attempts >= 0)
);

GO

CREATE INDEX IX_SignInAttempt_LastAt ON SignInAttempt (LastAt);
