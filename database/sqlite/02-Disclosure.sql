-- Written by build/Schema from database/tables/Disclosure.sql; change that file, not this one.
CREATE TABLE Disclosure
(
    Id TEXT NOT NULL,
    SubjectId TEXT NOT NULL,
    RecipientKind TEXT COLLATE NOCASE NOT NULL,
    Organisation TEXT COLLATE NOCASE,
    Recipient TEXT COLLATE NOCASE,
    RecipientKey TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    LegalGround TEXT COLLATE NOCASE NOT NULL,
    OtherGround TEXT COLLATE NOCASE,
    Means TEXT COLLATE NOCASE NOT NULL,
    DisclosedAt TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    OfficerId TEXT NOT NULL,
    CorrectsId TEXT,
    CONSTRAINT PK_Disclosure PRIMARY KEY (Id),
    CONSTRAINT FK_Disclosure_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_Disclosure_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_Disclosure_Corrects FOREIGN KEY (CorrectsId) REFERENCES Disclosure (Id),
    CONSTRAINT CK_Disclosure_RecipientKind CHECK (RecipientKind IN
        ('Prosecution', 'Court', 'Council', 'HousingProvider', 'OtherForce', 'Probation', 'HealthService', 'School', 'Defence', 'Individual', 'Other')),
    CONSTRAINT CK_Disclosure_ToSomebody CHECK (Organisation IS NOT NULL OR Recipient IS NOT NULL),
    CONSTRAINT CK_Disclosure_LegalGround CHECK (LegalGround IN
        ('Prosecution', 'ClosureProceedings', 'CashProceedings', 'CrimeAndDisorder', 'Safeguarding', 'OffenderManagement', 'LawEnforcement', 'RequiredByLaw', 'SubjectAccess', 'Other')),
    CONSTRAINT CK_Disclosure_OtherGround CHECK (LegalGround <> 'Other' OR OtherGround IS NOT NULL),
    CONSTRAINT CK_Disclosure_Means CHECK (Means IN ('Letter', 'Email', 'InPerson', 'Telephone', 'Print', 'Download', 'SecureTransfer')),
    CONSTRAINT CK_Disclosure_RecordedAfter CHECK (RecordedAt >= DisclosedAt),
    CONSTRAINT CK_Disclosure_CorrectsAnother CHECK (CorrectsId IS NULL OR CorrectsId <> Id),
    CONSTRAINT CK_Disclosure_RecipientKind_Length CHECK (length(RecipientKind) <= 30),
    CONSTRAINT CK_Disclosure_Organisation_Length CHECK (length(Organisation) <= 150),
    CONSTRAINT CK_Disclosure_Recipient_Length CHECK (length(Recipient) <= 100),
    CONSTRAINT CK_Disclosure_RecipientKey_Length CHECK (length(RecipientKey) <= 251),
    CONSTRAINT CK_Disclosure_What_Length CHECK (length(What) <= 2000),
    CONSTRAINT CK_Disclosure_LegalGround_Length CHECK (length(LegalGround) <= 30),
    CONSTRAINT CK_Disclosure_OtherGround_Length CHECK (length(OtherGround) <= 200),
    CONSTRAINT CK_Disclosure_Means_Length CHECK (length(Means) <= 20)
) STRICT;

CREATE INDEX IX_Disclosure_Subject ON Disclosure (SubjectId, DisclosedAt, Id);

CREATE INDEX IX_Disclosure_Latest ON Disclosure (DisclosedAt, Id);

CREATE INDEX IX_Disclosure_Officer ON Disclosure (OfficerId);

CREATE INDEX IX_Disclosure_Corrects ON Disclosure (CorrectsId);

CREATE UNIQUE INDEX UX_Disclosure_Corrects ON Disclosure (CorrectsId) WHERE CorrectsId IS NOT NULL;
