-- A case that a restriction in force hides: the one that was restricted (FromCaseId is itself), and what hangs on it, such as the cash of an operation.
-- A row is here only while its restriction is in force. Cash of two restricted operations has two, and its reader is on both lists.
CREATE TABLE RestrictedCase
(
    CaseId        UNIQUEIDENTIFIER NOT NULL,
    RestrictionId UNIQUEIDENTIFIER NOT NULL,
    FromCaseId    UNIQUEIDENTIFIER NOT NULL,

    CONSTRAINT PK_RestrictedCase PRIMARY KEY (CaseId, RestrictionId),
    CONSTRAINT FK_RestrictedCase_Case FOREIGN KEY (CaseId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_RestrictedCase_Restriction FOREIGN KEY (RestrictionId) REFERENCES Restriction (Id),
    CONSTRAINT FK_RestrictedCase_From FOREIGN KEY (FromCaseId) REFERENCES CaseRecord (Id)
);
GO

CREATE INDEX IX_RestrictedCase_From ON RestrictedCase (FromCaseId);
GO

CREATE INDEX IX_RestrictedCase_Restriction ON RestrictedCase (RestrictionId);
