-- A court's decision on whether a detention order holds, against what the record works out of its times.
CREATE TABLE DetentionRuling
(
    Id         UNIQUEIDENTIFIER  NOT NULL,
    SeizureId  UNIQUEIDENTIFIER  NOT NULL,
    OrderId    UNIQUEIDENTIFIER  NOT NULL,
    CourtName  NVARCHAR(100)     NOT NULL,
    DecidedAt  DATETIMEOFFSET(0) NOT NULL,
    IsLawful   BIT               NOT NULL,
    Why        NVARCHAR(500)     NOT NULL,
    RecordedAt DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_DetentionRuling PRIMARY KEY (Id),
    CONSTRAINT UQ_DetentionRuling_Order UNIQUE (OrderId, DecidedAt),
    CONSTRAINT FK_DetentionRuling_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT FK_DetentionRuling_Order FOREIGN KEY (OrderId) REFERENCES DetentionOrder (Id)
);
GO

CREATE INDEX IX_DetentionRuling_Seizure ON DetentionRuling (SeizureId, DecidedAt);
