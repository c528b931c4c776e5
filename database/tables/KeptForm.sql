-- A form that was sent when its officer had to sign in again: what was typed, sealed, until they are back or it ends.
CREATE TABLE KeptForm
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Sealed    NVARCHAR(MAX)     NOT NULL,
    CreatedAt DATETIMEOFFSET(0) NOT NULL,
    EndsAt    DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_KeptForm PRIMARY KEY (Id),
    CONSTRAINT FK_KeptForm_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_KeptForm_EndsAfterCreation CHECK (EndsAt > CreatedAt)
);
GO

CREATE INDEX IX_KeptForm_Officer ON KeptForm (OfficerId, EndsAt);
GO

CREATE INDEX IX_KeptForm_Ends ON KeptForm (EndsAt);
