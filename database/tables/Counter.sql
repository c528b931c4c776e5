-- The last number given out in a series of references, such as CH-2026.
CREATE TABLE Counter
(
    Series     NVARCHAR(20) NOT NULL,
    LastNumber INT          NOT NULL,

    CONSTRAINT PK_Counter PRIMARY KEY (Series),
    CONSTRAINT CK_Counter_LastNumber CHECK (LastNumber >= 0)
);
