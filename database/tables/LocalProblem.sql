-- What a ward suffers from, as its Safer Neighbourhood sergeant tracks it through scanning, analysis, response and assessment.
CREATE TABLE LocalProblem
(
    Id              UNIQUEIDENTIFIER  NOT NULL,
    Reference       NVARCHAR(20)      NOT NULL,
    Title           NVARCHAR(100)     NOT NULL,
    TitleKey        NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    BoroughCode     NVARCHAR(9)       NOT NULL,
    WardCode        NVARCHAR(9)       NOT NULL,
    Place           NVARCHAR(200)     NOT NULL,
    PlaceKey        NVARCHAR(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    What            NVARCHAR(1000)    NOT NULL,
    SinceOn         DATE              NOT NULL,
    Stage           NVARCHAR(20)      NOT NULL,
    ResponseSinceOn DATE              NULL,
    PanelPriority   BIT               NOT NULL,
    NextPanelOn     DATE              NULL,
    OwnerId         UNIQUEIDENTIFIER  NOT NULL,
    RecordedAt      DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_LocalProblem PRIMARY KEY (Id),
    CONSTRAINT FK_LocalProblem_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_LocalProblem_Reference UNIQUE (Reference),
    CONSTRAINT FK_LocalProblem_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_LocalProblem_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_LocalProblem_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_LocalProblem_ResponseHasItsDay CHECK (Stage IN ('Scanning', 'Analysis') OR ResponseSinceOn IS NOT NULL)
);
GO

CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, PanelPriority, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Borough ON LocalProblem (BoroughCode, PanelPriority, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Priority ON LocalProblem (PanelPriority, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId);
GO

CREATE INDEX IX_LocalProblem_Title ON LocalProblem (TitleKey, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Place ON LocalProblem (PlaceKey, RecordedAt, Id);
GO

CREATE INDEX IX_LocalProblem_Panel ON LocalProblem (BoroughCode, NextPanelOn, WardCode, Id);
