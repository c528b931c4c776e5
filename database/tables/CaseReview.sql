-- When a case must be looked at again under the management of police information, and the hold that forbids its erasure.
-- ReviewOn is a London day, reckoned from FromOn by the period of ReviewGroup (database/reference/review-groups.csv) or set by whoever decided to keep the case.
CREATE TABLE CaseReview
(
    SubjectId   UNIQUEIDENTIFIER  NOT NULL,
    ReviewGroup INT               NOT NULL,
    FromOn      DATE              NOT NULL,
    ReviewOn    DATE              NOT NULL,
    ReckonedAt  DATETIMEOFFSET(0) NOT NULL,
    KeptAt      DATETIMEOFFSET(0) NULL,
    KeptWhy     NVARCHAR(1000)    NULL,
    HeldAt      DATETIMEOFFSET(0) NULL,
    HeldById    UNIQUEIDENTIFIER  NULL,
    HeldFor     NVARCHAR(20)      NULL,
    HeldWhy     NVARCHAR(1000)    NULL,
    Version     INT               NOT NULL,

    CONSTRAINT PK_CaseReview PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseReview_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseReview_HeldBy FOREIGN KEY (HeldById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseReview_Group CHECK (ReviewGroup IN (1, 2, 3, 4)),
    CONSTRAINT CK_CaseReview_AfterItBegan CHECK (ReviewOn > FromOn),
    CONSTRAINT CK_CaseReview_HeldFor CHECK (HeldFor IS NULL OR HeldFor IN ('Legal', 'Disclosure', 'Inquiry', 'Other')),
    CONSTRAINT CK_CaseReview_HoldIsWhole CHECK ((HeldAt IS NULL AND HeldById IS NULL AND HeldFor IS NULL AND HeldWhy IS NULL)
        OR (HeldAt IS NOT NULL AND HeldById IS NOT NULL AND HeldFor IS NOT NULL AND HeldWhy IS NOT NULL))
);
GO

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);
GO

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);
