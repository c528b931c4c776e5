-- Written by build/Schema from database/tables/CaseReview.sql; change that file, not this one.
CREATE TABLE CaseReview
(
    SubjectId TEXT NOT NULL,
    ReviewGroup INT NOT NULL,
    FromOn TEXT NOT NULL,
    ReviewOn TEXT NOT NULL,
    ReckonedAt TEXT NOT NULL,
    KeptAt TEXT,
    KeptWhy TEXT COLLATE NOCASE,
    HeldAt TEXT,
    HeldById TEXT,
    HeldFor TEXT COLLATE NOCASE,
    HeldWhy TEXT COLLATE NOCASE,
    Version INT NOT NULL,
    CONSTRAINT PK_CaseReview PRIMARY KEY (SubjectId),
    CONSTRAINT FK_CaseReview_Case FOREIGN KEY (SubjectId) REFERENCES CaseRecord (Id),
    CONSTRAINT FK_CaseReview_HeldBy FOREIGN KEY (HeldById) REFERENCES Officer (Id),
    CONSTRAINT CK_CaseReview_Group CHECK (ReviewGroup IN (1, 2, 3, 4)),
    CONSTRAINT CK_CaseReview_AfterItBegan CHECK (ReviewOn > FromOn),
    CONSTRAINT CK_CaseReview_HeldFor CHECK (HeldFor IS NULL OR HeldFor IN ('Legal', 'Disclosure', 'Inquiry', 'Other')),
    CONSTRAINT CK_CaseReview_HoldIsWhole CHECK ((HeldAt IS NULL AND HeldById IS NULL AND HeldFor IS NULL AND HeldWhy IS NULL)
        OR (HeldAt IS NOT NULL AND HeldById IS NOT NULL AND HeldFor IS NOT NULL AND HeldWhy IS NOT NULL)),
    CONSTRAINT CK_CaseReview_KeptWhy_Length CHECK (length(KeptWhy) <= 1000),
    CONSTRAINT CK_CaseReview_HeldFor_Length CHECK (length(HeldFor) <= 20),
    CONSTRAINT CK_CaseReview_HeldWhy_Length CHECK (length(HeldWhy) <= 1000)
) STRICT;

CREATE INDEX IX_CaseReview_Due ON CaseReview (ReviewOn, SubjectId);

CREATE INDEX IX_CaseReview_HeldBy ON CaseReview (HeldById);
