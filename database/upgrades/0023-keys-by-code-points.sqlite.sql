-- The indexes in whose order SQL Server keeps tables that only grow. SQLite has compared folded keys by their bytes all along.

DROP INDEX IX_Submission_At;

CREATE INDEX CX_Submission_At ON Submission (At, Id);

CREATE INDEX CX_OutgoingMail_MadeAt ON OutgoingMail (MadeAt, Id);
