-- What became of a served closure notice besides its hearing: extended, varied, cancelled, continued by a court, or ended by the passing of its time.
-- What a council or a housing provider did about its own notice has no rank.
-- 2014 Act, ss. 77(4), 78 and 81. Hours are those that were added or for which a court continued it; UntilAt is the end that came of them.
CREATE TABLE ClosureNoticeChange
(
    Id           UNIQUEIDENTIFIER  NOT NULL,
    NoticeId     UNIQUEIDENTIFIER  NOT NULL,
    OperationId  UNIQUEIDENTIFIER  NOT NULL,
    Kind         NVARCHAR(20)      NOT NULL,
    MadeAt       DATETIMEOFFSET(0) NOT NULL,
    AuthorisedBy NVARCHAR(100)     NULL,
    Rank         NVARCHAR(20)      NULL,
    Hours        INT               NULL,
    UntilAt      DATETIMEOFFSET(0) NULL,
    What         NVARCHAR(1000)    NULL,
    RecordedAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureNoticeChange PRIMARY KEY (Id),
    CONSTRAINT FK_ClosureNoticeChange_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureNoticeChange_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT CK_ClosureNoticeChange_Kind CHECK (Kind IN ('Extended', 'Varied', 'Cancelled', 'Continued', 'Lapsed')),
    CONSTRAINT CK_ClosureNoticeChange_Rank CHECK (Rank IN ('Inspector', 'Superintendent')),
    CONSTRAINT CK_ClosureNoticeChange_Extended CHECK (Kind <> 'Extended' OR ((Rank IS NULL OR Rank = 'Superintendent') AND AuthorisedBy IS NOT NULL AND Hours >= 1 AND Hours <= 24)),
    CONSTRAINT CK_ClosureNoticeChange_BySomebody CHECK ((Kind <> 'Varied' OR Rank IS NOT NULL) AND (Kind NOT IN ('Varied', 'Cancelled') OR (AuthorisedBy IS NOT NULL AND What IS NOT NULL))),
    CONSTRAINT CK_ClosureNoticeChange_Continued CHECK (Kind <> 'Continued' OR UntilAt > MadeAt)
);
GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Made ON ClosureNoticeChange (NoticeId, MadeAt) WHERE Kind IN ('Varied', 'Continued');
GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Extended ON ClosureNoticeChange (NoticeId) WHERE Kind = 'Extended';
GO

CREATE UNIQUE INDEX UX_ClosureNoticeChange_Ended ON ClosureNoticeChange (NoticeId) WHERE Kind IN ('Cancelled', 'Lapsed');
GO

CREATE INDEX IX_ClosureNoticeChange_Notice ON ClosureNoticeChange (NoticeId);
GO

CREATE INDEX IX_ClosureNoticeChange_Operation ON ClosureNoticeChange (OperationId, MadeAt);
