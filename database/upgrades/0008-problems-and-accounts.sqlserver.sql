-- Local problems are restricted, marked and reviewed, seizures are reviewed too, and officers are told of their own account.

ALTER TABLE AccessMessage DROP CONSTRAINT CK_AccessMessage_Subject;
GO

ALTER TABLE AccessMessage ADD OnceKey NVARCHAR(80) NULL;
GO

ALTER TABLE AccessMessage ADD CONSTRAINT CK_AccessMessage_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP', 'AC'));
GO

CREATE UNIQUE INDEX UX_AccessMessage_Once ON AccessMessage (OfficerId, OnceKey) WHERE OnceKey IS NOT NULL;
GO

ALTER TABLE Restriction DROP CONSTRAINT CK_Restriction_Subject;
GO

ALTER TABLE Restriction ADD CONSTRAINT CK_Restriction_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'));
GO

ALTER TABLE CaseMarking DROP CONSTRAINT CK_CaseMarking_Subject;
GO

ALTER TABLE CaseMarking ADD CONSTRAINT CK_CaseMarking_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'));
GO

ALTER TABLE CaseReview DROP CONSTRAINT CK_CaseReview_Subject;
GO

ALTER TABLE CaseReview ADD CONSTRAINT CK_CaseReview_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'));
GO

ALTER TABLE Tombstone DROP CONSTRAINT CK_Tombstone_Subject;
GO

ALTER TABLE Tombstone ADD CONSTRAINT CK_Tombstone_Subject CHECK (Subject IN ('OP', 'NW', 'SZ', 'LP'));
GO
