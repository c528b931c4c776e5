-- Written by build/Schema from database/tables/SignInAttempt.sql; change that file, not this one.
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
