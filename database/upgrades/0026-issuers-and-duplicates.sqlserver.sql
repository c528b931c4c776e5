-- What a council or a housing provider did about its own notice has no rank; lists of what may be recorded already are read from indexes.

ALTER TABLE ClosureNoticeChange DROP CONSTRAINT CK_ClosureNoticeChange_Extended, CK_ClosureNoticeChange_ByAnOfficer;
GO

ALTER TABLE ClosureNoticeChange ADD
    CONSTRAINT CK_ClosureNoticeChange_Extended CHECK (Kind <> 'Extended' OR ((Rank IS NULL OR Rank = 'Superintendent') AND AuthorisedBy IS NOT NULL AND Hours >= 1 AND Hours <= 24)),
    CONSTRAINT CK_ClosureNoticeChange_BySomebody CHECK ((Kind <> 'Varied' OR Rank IS NOT NULL) AND (Kind NOT IN ('Varied', 'Cancelled') OR (AuthorisedBy IS NOT NULL AND What IS NOT NULL)));
GO

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey, StartedAt, Id);
GO

CREATE INDEX IX_Operation_Name ON Operation (NameKey, StartedAt, Id);
GO

CREATE INDEX IX_Seizure_Seal ON Seizure (Seal, SeizedAt, Id);
GO

CREATE INDEX IX_Seizure_Exhibit ON Seizure (Exhibit, SeizedAt, Id);
GO

CREATE INDEX IX_Seizure_Amount ON Seizure (AmountPence, SeizedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Title ON LocalProblem (TitleKey, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Place ON LocalProblem (PlaceKey, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Panel ON LocalProblem (BoroughCode, NextPanelOn, WardCode, Id);
