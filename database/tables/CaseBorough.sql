-- A borough that a case is of: its lead, under which figures count it, or one that works it beside the lead.
-- A network works in boroughs of which none leads.
CREATE TABLE CaseBorough
(
    CaseId      UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,
    IsLead      BIT              NOT NULL,

    CONSTRAINT PK_CaseBorough PRIMARY KEY (CaseId, BoroughCode),
    CONSTRAINT FK_CaseBorough_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE UNIQUE INDEX UX_CaseBorough_Lead ON CaseBorough (CaseId) WHERE IsLead = 1;
GO

CREATE INDEX IX_CaseBorough_Beside ON CaseBorough (BoroughCode, CaseId) WHERE IsLead = 0;
GO

CREATE INDEX IX_CaseBorough_Borough ON CaseBorough (BoroughCode, CaseId);
