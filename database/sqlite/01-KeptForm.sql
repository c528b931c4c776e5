-- Written by build/Schema from database/tables/KeptForm.sql; change that file, not this one.
CREATE TABLE KeptForm
(
    Id TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    Sealed TEXT COLLATE NOCASE NOT NULL,
    CreatedAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    CONSTRAINT PK_KeptForm PRIMARY KEY (Id),
    CONSTRAINT FK_KeptForm_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT CK_KeptForm_EndsAfterCreation CHECK (EndsAt > CreatedAt)
) STRICT;

CREATE INDEX IX_KeptForm_Officer ON KeptForm (OfficerId, EndsAt);

CREATE INDEX IX_KeptForm_Ends ON KeptForm (EndsAt);
