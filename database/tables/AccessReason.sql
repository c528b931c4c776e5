-- Why somebody wanted to see, export or print something for which a reason is asked: what, in words, and the act that it is good for.
-- Data Protection Act 2018, s. 62(2)(a). Rows are only ever added.
CREATE TABLE AccessReason
(
    Id        UNIQUEIDENTIFIER  NOT NULL,
    OfficerId UNIQUEIDENTIFIER  NOT NULL,
    Act       NVARCHAR(120)     NOT NULL,
    What      NVARCHAR(200)     NOT NULL,
    Purpose   NVARCHAR(40)      NOT NULL,
    Why       NVARCHAR(500)     NOT NULL,
    GivenAt   DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_AccessReason PRIMARY KEY (Id),
    CONSTRAINT FK_AccessReason_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id)
);
GO

CREATE INDEX IX_AccessReason_Act ON AccessReason (OfficerId, Act, GivenAt);
