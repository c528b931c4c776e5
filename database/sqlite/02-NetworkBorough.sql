-- Written by build/Schema from database/tables/NetworkBorough.sql; change that file, not this one.
CREATE TABLE NetworkBorough
(
    NetworkId TEXT NOT NULL,
    BoroughCode TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_NetworkBorough PRIMARY KEY (NetworkId, BoroughCode),
    CONSTRAINT FK_NetworkBorough_Network FOREIGN KEY (NetworkId) REFERENCES Network (Id),
    CONSTRAINT FK_NetworkBorough_Borough FOREIGN KEY (BoroughCode) REFERENCES Borough (Code),
    CONSTRAINT CK_NetworkBorough_BoroughCode_Length CHECK (length(BoroughCode) <= 9)
) STRICT;

CREATE INDEX IX_NetworkBorough_Borough ON NetworkBorough (BoroughCode, NetworkId);
