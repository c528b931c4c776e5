-- A case, network, seizure or problem that an audit entry is about; their histories are read through it.
CREATE TABLE AuditSubject
(
    SubjectId  UNIQUEIDENTIFIER  NOT NULL,
    HappenedAt DATETIMEOFFSET(0) NOT NULL,
    EntryId    UNIQUEIDENTIFIER  NOT NULL,

    CONSTRAINT PK_AuditSubject PRIMARY KEY (SubjectId, HappenedAt, EntryId),
    CONSTRAINT FK_AuditSubject_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
);
GO

CREATE INDEX IX_AuditSubject_Entry ON AuditSubject (EntryId);
