-- Written by build/Schema from database/tables/LocalProblem.sql; change that file, not this one.
CREATE TABLE LocalProblem
(
    Id TEXT NOT NULL,
    Reference TEXT COLLATE NOCASE NOT NULL,
    Title TEXT COLLATE NOCASE NOT NULL,
    TitleKey TEXT COLLATE NOCASE NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    WardCode TEXT COLLATE NOCASE NOT NULL,
    Place TEXT COLLATE NOCASE NOT NULL,
    PlaceKey TEXT COLLATE NOCASE NOT NULL,
    What TEXT COLLATE NOCASE NOT NULL,
    SinceOn TEXT NOT NULL,
    Stage TEXT COLLATE NOCASE NOT NULL,
    ResponseSinceOn TEXT,
    PanelPriority INT NOT NULL,
    NextPanelOn TEXT,
    OwnerId TEXT NOT NULL,
    RecordedAt TEXT NOT NULL,
    CONSTRAINT PK_LocalProblem PRIMARY KEY (Id),
    CONSTRAINT FK_LocalProblem_Case FOREIGN KEY (Id) REFERENCES CaseRecord (Id),
    CONSTRAINT UQ_LocalProblem_Reference UNIQUE (Reference),
    CONSTRAINT FK_LocalProblem_Ward FOREIGN KEY (BoroughCode, WardCode) REFERENCES Ward (BoroughCode, Code),
    CONSTRAINT FK_LocalProblem_Owner FOREIGN KEY (OwnerId) REFERENCES Officer (Id),
    CONSTRAINT CK_LocalProblem_Stage CHECK (Stage IN ('Scanning', 'Analysis', 'Response', 'Assessment')),
    CONSTRAINT CK_LocalProblem_ResponseHasItsDay CHECK (Stage IN ('Scanning', 'Analysis') OR ResponseSinceOn IS NOT NULL),
    CONSTRAINT CK_LocalProblem_Reference_Length CHECK (length(Reference) <= 20),
    CONSTRAINT CK_LocalProblem_Title_Length CHECK (length(Title) <= 100),
    CONSTRAINT CK_LocalProblem_TitleKey_Length CHECK (length(TitleKey) <= 100),
    CONSTRAINT CK_LocalProblem_BoroughCode_Length CHECK (length(BoroughCode) <= 9),
    CONSTRAINT CK_LocalProblem_WardCode_Length CHECK (length(WardCode) <= 9),
    CONSTRAINT CK_LocalProblem_Place_Length CHECK (length(Place) <= 200),
    CONSTRAINT CK_LocalProblem_PlaceKey_Length CHECK (length(PlaceKey) <= 200),
    CONSTRAINT CK_LocalProblem_What_Length CHECK (length(What) <= 1000),
    CONSTRAINT CK_LocalProblem_Stage_Length CHECK (length(Stage) <= 20),
    CONSTRAINT CK_LocalProblem_PanelPriority_YesOrNo CHECK (PanelPriority IN (0, 1))
) STRICT;

CREATE INDEX IX_LocalProblem_Ward ON LocalProblem (BoroughCode, WardCode, PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Borough ON LocalProblem (BoroughCode, PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Priority ON LocalProblem (PanelPriority, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Owner ON LocalProblem (OwnerId);

CREATE INDEX IX_LocalProblem_Title ON LocalProblem (TitleKey, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Place ON LocalProblem (PlaceKey, RecordedAt, Id);

CREATE INDEX IX_LocalProblem_Panel ON LocalProblem (BoroughCode, NextPanelOn, WardCode, Id);
