-- Written by build/Schema from database/tables/AuditSubject.sql; change that file, not this one.
CREATE TABLE AuditSubject
(
    SubjectId TEXT NOT NULL,
    HappenedAt TEXT NOT NULL,
    EntryId TEXT NOT NULL,
    CONSTRAINT PK_AuditSubject PRIMARY KEY (SubjectId, HappenedAt, EntryId),
    CONSTRAINT FK_AuditSubject_AuditEntry FOREIGN KEY (EntryId) REFERENCES AuditEntry (Id)
) STRICT;

CREATE INDEX IX_AuditSubject_Entry ON AuditSubject (EntryId);
