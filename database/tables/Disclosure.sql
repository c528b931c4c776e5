-- What somebody of the force told somebody outside it of a case: to whom, what, on which ground, how and when.
-- Data Protection Act 2018, s. 62. Rows are only ever added: one that was wrong is corrected by a later one, which names it in CorrectsId.
-- RecipientKey is the organisation and the person, folded, to be searched.
CREATE TABLE Disclosure
(
    Id            UNIQUEIDENTIFIER  NOT NULL,
    SubjectId     UNIQUEIDENTIFIER  NOT NULL,
    RecipientKind NVARCHAR(30)      NOT NULL,
    Organisation  NVARCHAR(150)     NULL,
    Recipient     NVARCHAR(100)     NULL,
    RecipientKey  NVARCHAR(251) COLLATE Latin1_General_100_BIN2 NOT NULL,
    What          NVARCHAR(2000)    NOT NULL,
    LegalGround   NVARCHAR(30)      NOT NULL,
    OtherGround   NVARCHAR(200)     NULL,
    Means         NVARCHAR(20)      NOT NULL,
    DisclosedAt   DATETIMEOFFSET(0) NOT NULL,
    RecordedAt    DATETIMEOFFSET(0) NOT NULL,
    OfficerId     UNIQUEIDENTIFIER  NOT NULL,
    CorrectsId    UNIQUEIDENTIFIER  NULL,

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
    CONSTRAINT CK_Disclosure_CorrectsAnother CHECK (CorrectsId IS NULL OR CorrectsId <> Id)
);
GO

CREATE INDEX IX_Disclosure_Subject ON Disclosure (SubjectId, DisclosedAt, Id);
GO

CREATE INDEX IX_Disclosure_Latest ON Disclosure (DisclosedAt, Id);
GO

CREATE INDEX IX_Disclosure_Officer ON Disclosure (OfficerId);
GO

CREATE INDEX IX_Disclosure_Corrects ON Disclosure (CorrectsId);
GO

CREATE UNIQUE INDEX UX_Disclosure_Corrects ON Disclosure (CorrectsId) WHERE CorrectsId IS NOT NULL;
