-- A kind of case, such as operations (OP), which a room registers and migrate writes.
CREATE TABLE CaseKind
(
    Code     NVARCHAR(2)  NOT NULL,
    Singular NVARCHAR(40) NOT NULL,
    Plural   NVARCHAR(40) NOT NULL,

    CONSTRAINT PK_CaseKind PRIMARY KEY (Code)
);
