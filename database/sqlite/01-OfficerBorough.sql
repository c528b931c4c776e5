-- Written by build/Schema from database/tables/OfficerBorough.sql; change that file, not this one.
CREATE TABLE OfficerBorough
(
    OfficerId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_OfficerBorough PRIMARY KEY (OfficerId, BoroughCode),
    CONSTRAINT FK_OfficerBorough_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OfficerBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_OfficerBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_OfficerBorough_Borough ON OfficerBorough (BoroughCode, OfficerId);
