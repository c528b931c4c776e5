-- The place of a consultation in the one chain of all of them, from 1 without a gap; the sweep adds those of the last minute together.
-- Redacting takes the terms and their salt away and leaves the digest. Rows are only ever added.
CREATE TABLE ConsultationSeal
(
    Place          INT              NOT NULL,
    ConsultationId UNIQUEIDENTIFIER NOT NULL,
    TermsSalt      NVARCHAR(32)     NULL,
    TermsDigest    NVARCHAR(64)     NOT NULL,
    Hash           NVARCHAR(64)     NOT NULL,

    CONSTRAINT PK_ConsultationSeal PRIMARY KEY (Place),
    CONSTRAINT UQ_ConsultationSeal_Consultation UNIQUE (ConsultationId),
    CONSTRAINT FK_ConsultationSeal_Consultation FOREIGN KEY (ConsultationId) REFERENCES Consultation (Id),
    CONSTRAINT CK_ConsultationSeal_Place CHECK (Place > 0)
);
