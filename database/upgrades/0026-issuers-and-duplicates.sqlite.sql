-- What a council or a housing provider did about its own notice has no rank; lists of what may be recorded already are read from indexes.

CREATE TABLE ClosureNoticeChange_0026
(
    Id TEXT NOT NULL,
    NoticeId TEXT NOT NULL,
    OperationId TEXT NOT NULL,
    Kind TEXT COLLATE NOCASE NOT NULL,
    MadeAt TEXT NOT NULL,
    AuthorisedBy TEXT COLLATE NOCASE,
    Rank TEXT COLLATE NOCASE,
    Hours INT,
    UntilAt TEXT,
    What TEXT COLLATE NOCASE,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_ClosureNoticeChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNoticeChange_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureNoticeChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureNoticeChange_Kind CHECK (Kind IN ('Extended', 'Varied', 'Cancelled', 'Continued', 'Lapsed')),
    CONSTRAINT CK_ClosureNoticeChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNoticeChange_Extended CHECK (Kind <> 'Extended' OR ((Rank IS NULL OR Rank = 'Superintendent') AND AuthorisedBy IS NOT NULL AND Hours >= 1 AND Hours <= 24)),
    CONSTRAINT CK_ClosureNoticeChange_BySomebody CHECK ((Kind <> 'Varied' OR Rank IS NOT NULL) AND (Kind NOT IN ('Varied', 'Cancelled') OR (AuthorisedBy IS NOT NULL AND What IS NOT NULL))),
    CONSTRAINT CK_ClosureNoticeChange_Continued CHECK (Kind <> 'Continued' OR UntilAt > MadeAt),
    CONSTRAINT CK_ClosureNoticeChange_Kind_Length CHECK (length(Kind) <= 20),
    CONSTRAINT CK_ClosureNoticeChange_AuthorisedBy_Length CHECK (length(AuthorisedBy) <= 100),
    CONSTRAINT CK_ClosureNoticeChange_Rank_Length CHECK (length(Rank) <= 20),
    CONSTRAINT CK_ClosureNoticeChange_What_Length CHECK (length(What) <= 1000)
) STRICT;

INSERT INTO ClosureNoticeChange_0026 (Id, NoticeId, OperationId, Kind, MadeAt, AuthorisedBy, Rank, Hours, UntilAt, What, RecordedAt)
SELECT Id, NoticeId, OperationId, Kind, MadeAt, AuthorisedBy, Rank, Hours, UntilAt, What, RecordedAt
FROM ClosureNoticeChange;

DROP TABLE ClosureNoticeChange;
ALTER TABLE ClosureNoticeChange_0026 RENAME TO ClosureNoticeChange;


CREATE UNIQUE INDEX UX_ClosureNoticeChange_Made ON ClosureNoticeChange (NoticeId, MadeAt) WHERE Kind IN ('Varied', 'Continued');

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Extended ON ClosureNoticeChange (NoticeId) WHERE Kind = 'Extended';

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Ended ON ClosureNoticeChange (NoticeId) WHERE Kind IN ('Cancelled', 'Lapsed');

CREATE INDEX IX_ClosureNoticeChange_Notice ON ClosureNoticeChange (NoticeId);

CREATE INDEX IX_ClosureNoticeChange_Operation ON ClosureNoticeChange (OperationId, MadeAt);

CREATE INDEX IX_Operation_Place ON Operation (PlaceKey, StartedAt, Id);

CREATE INDEX IX_Operation_Name ON Operation (NameKey, StartedAt, Id);

CREATE INDEX IX_Seizure_Seal ON Seizure (Seal, SeizedAt, Id);

CREATE INDEX IX_Seizure_Exhibit ON Seizure (Exhibit, SeizedAt, Id);

CREATE INDEX IX_Seizure_Amount ON Seizure (AmountPence, SeizedAt, Id);

CREATE INDEX IX_LocalProblem_Title ON LocalProblem (TitleKey, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Place ON LocalProblem (PlaceKey, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Panel ON LocalProblem (BoroughCode, NextPanelOn, WardCode, Id);
