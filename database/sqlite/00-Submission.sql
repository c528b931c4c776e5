-- Written by build/Schema from database/tables/Submission.sql; change that file, not this one.
CREATE TABLE Submission
(
    Id TEXT NOT NULL,
    Request TEXT COLLATE NOCASE NOT NULL,
    Content TEXT COLLATE NOCASE NOT NULL,
    Answer TEXT COLLATE NOCASE NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_Submission PRIMARY KEY (Id),
    CONSTRAINT CK_Submission_Request_Length CHECK (length(Request) <= 100),
    CONSTRAINT CK_Submission_Content_Length CHECK (length(Content) <= 64),
    CONSTRAINT CK_Submission_Answer_Length CHECK (length(Answer) <= 400)
) STRICT;

CREATE INDEX CX_Submission_At ON Submission (At, Id);
