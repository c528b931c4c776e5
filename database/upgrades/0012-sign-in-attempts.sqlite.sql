-- Tries at the secrets of an account are counted for each origin before they are compared. Officer.FailedSignIns and Officer.LockedUntil are used no more.

CREATE TABLE SignInAttempt
(
    Subject TEXT NOT NULL,
    Origin TEXT COLLATE NOCASE NOT NULL,
    IsKnownDevice INT NOT NULL,
    Attempts INT NOT NULL,
    LastAt TEXT NOT NULL,
    LockedUntil TEXT,
    CONSTRAINT PK_SignInAttempt PRIMARY KEY (Subject, Origin),
    CONSTRAINT CK_SignInAttempt_Attempts CHECK (Attempts >= 0),
    CONSTRAINT CK_SignInAttempt_Origin_Length CHECK (length(Origin) <= 64),
    CONSTRAINT CK_SignInAttempt_IsKnownDevice_YesOrNo CHECK (IsKnownDevice IN (0, 1))
) STRICT;

CREATE INDEX IX_SignInAttempt_LastAt ON SignInAttempt (LastAt);
