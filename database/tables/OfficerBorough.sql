-- A borough whose cases an officer may see.
CREATE TABLE OfficerBorough
(
    OfficerId   UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,

    CONSTRAINT PK_OfficerBorough PRIMARY KEY (OfficerId, BoroughCode),
    CONSTRAINT FK_OfficerBorough_Officer FOREIGN KEY (OfficerId) REFERENCES Officer (Id),
    CONSTRAINT FK_OfficerBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_OfficerBorough_Borough ON OfficerBorough (BoroughCode, OfficerId);
