-- Written by build/Schema from database/tables/CaseBorough.sql; change that file, not this one.
CREATE TABLE CaseBorough
(
    CaseId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    IsLead INT NOT NULL,
    CONSTRAINT PK_CaseBorough PRIMARY KEY (CaseId, BoroughCode),
    CONSTRAINT FK_CaseBorough_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_CaseBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_CaseBorough_IsLead_YesOrNo CHECK (IsLead IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX UX_CaseBorough_Lead ON CaseBorough (CaseId) WHERE IsLead = 1;

CREATE INDEX IX_CaseBorough_Beside ON CaseBorough (BoroughCode, CaseId) WHERE IsLead = 0;

CREATE INDEX IX_CaseBorough_Borough ON CaseBorough (BoroughCode, CaseId);
