-- A borough that a network works in; officers who serve it may see the network.
CREATE TABLE NetworkBorough
(
    NetworkId   UNIQUEIDENTIFIER NOT NULL,
    BoroughCode NVARCHAR(9)      NOT NULL,

    CONSTRAINT PK_NetworkBorough PRIMARY KEY (NetworkId, BoroughCode),
    CONSTRAINT FK_NetworkBorough_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code)
);
GO

CREATE INDEX IX_NetworkBorough_Borough ON NetworkBorough (BoroughCode, NetworkId);
