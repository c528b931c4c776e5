-- Written by build/Schema from database/tables/RestrictedCase.sql; change that file, not this one.
CREATE TABLE RestrictedCase
(
    CaseId TEXT NOT NULL,
    RestrictionId TEXT NOT NULL,
    FromCaseId TEXT NOT NULL,
    CONSTRAINT PK_RestrictedCase PRIMARY KEY (CaseId, RestrictionId),
    CONSTRAINT FK_RestrictedCase_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_RestrictedCase_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictedCase_From FOREIGN KEY (FromCaseId) REFERENCES CaseRecord (Id)
) STRICT;

CREATE INDEX IX_RestrictedCase_From ON RestrictedCase (FromCaseId);

CREATE INDEX IX_RestrictedCase_Restriction ON RestrictedCase (RestrictionId);
