-- A form that was sent, and the answer it got, so that the same form sent again does nothing again.
CREATE TABLE Submission
(
    Id      UNIQUEIDENTIFIER  NOT NULL,
    Request NVARCHAR(100)     NOT NULL,
    Content NVARCHAR(64)      NOT NULL,
    Answer  NVARCHAR(400)     NOT NULL,
    At      DATETIMEOFFSET(0) NOT NULL,

    CONSTRAINT PK_Submission PRIMARY KEY NONCLUSTERED (Id)
);
GO

CREATE CLUSTERED INDEX CX_Submission_At ON Submission (At, Id);
