-- A court heard the application for a closure order. s. 80(3), and for adjournment s. 81(3).
CREATE TABLE ClosureHearing
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    NoticeId    UNIQUEIDENTIFIER  NOT NULL,
    OperationId UNIQUEIDENTIFIER  NOT NULL,
    CourtCode   NVARCHAR(10)      NOT NULL,
    HeardAt     DATETIMEOFFSET(0) NOT NULL,
    Outcome     NVARCHAR(20)      NOT NULL,
    Note        NVARCHAR(1000)    NULL,
    RecordedAt  DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_ClosureHearing PRIMARY KEY (Id),
    CONSTRAINT UQ_ClosureHearing_HeardAt UNIQUE (NoticeId, HeardAt),
    CONSTRAINT FK_ClosureHearing_Notice FOREIGN KEY (NoticeId) REFERENCES ClosureNotice (Id),
    CONSTRAINT FK_ClosureHearing_Operation FOREIGN KEY (OperationId) REFERENCES Operation (Id),
    CONSTRAINT FK_ClosureHearing_Court FOREIGN KEY (CourtCode) REFERENCES Court (Code),
    CONSTRAINT CK_ClosureHearing_Outcome CHECK (Outcome IN ('OrderMade', 'Refused', 'Adjourned'))
);
GO

CREATE INDEX IX_ClosureHearing_Operation ON ClosureHearing (OperationId, HeardAt);
GO

CREATE INDEX IX_ClosureHearing_Court ON ClosureHearing (CourtCode);
GO

CREATE UNIQUE INDEX UX_ClosureHearing_Decides ON ClosureHearing (NoticeId) WHERE Outcome IN ('OrderMade', 'Refused');
