-- A moment at which the sweep must tell somebody about a deadline. Sent once: SentAt, or stood down when the act was done first.
-- SweepId names the sweep that claimed it, so that of two sweeps at once one sends it.
CREATE TABLE DeadlineAlert
(
    Id          UNIQUEIDENTIFIER  NOT NULL,
    DeadlineId  UNIQUEIDENTIFIER  NOT NULL,
    Step        NVARCHAR(20)      NOT NULL,
    RingsAt     DATETIMEOFFSET(0) NOT NULL,
    SentAt      DATETIMEOFFSET(0) NULL,
    SweepId     UNIQUEIDENTIFIER  NULL,
    StoodDownAt DATETIMEOFFSET(0) NULL,

    CONSTRAINT PK_DeadlineAlert PRIMARY KEY (Id),
    CONSTRAINT UQ_DeadlineAlert_Step UNIQUE (DeadlineId, Step),
    CONSTRAINT FK_DeadlineAlert_Deadline FOREIGN KEY (DeadlineId) REFERENCES Deadline (Id),
    CONSTRAINT CK_DeadlineAlert_SentOrStoodDown CHECK (SentAt IS NULL OR StoodDownAt IS NULL)
);
GO

CREATE INDEX IX_DeadlineAlert_Waiting ON DeadlineAlert (RingsAt, Id) INCLUDE (SentAt, StoodDownAt) WHERE SentAt IS NULL AND StoodDownAt IS NULL;
GO

CREATE INDEX IX_DeadlineAlert_Sweep ON DeadlineAlert (SweepId) WHERE SweepId IS NOT NULL;
