-- Written by build/Schema from database/tables/ConsultationSeal.sql; change that file, not this one.
CREATE TABLE ConsultationSeal
(
    Place INT NOT NULL,
    ConsultationId TEXT NOT NULL,
    TermsSalt TEXT COLLATE NOCASE,
    TermsDigest TEXT COLLATE NOCASE NOT NULL,
    Hash TEXT COLLATE NOCASE NOT NULL,
    CONSTRAINT PK_ConsultationSeal PRIMARY KEY (Place),
    CONSTRAINT UQ_ConsultationSeal_Consultation UNIQUE (ConsultationId),
    CONSTRAINT FK_ConsultationSeal_Consultation FOREIGN KEY (ConsultationId) REFERENCES Consultation (Id),
    CONSTRAINT CK_ConsultationSeal_Place CHECK (Place > 0),
    CONSTRAINT CK_ConsultationSeal_TermsSalt_Length CHECK (length(TermsSalt) <= 32),
    CONSTRAINT CK_ConsultationSeal_TermsDigest_Length CHECK (length(TermsDigest) <= 64),
    CONSTRAINT CK_ConsultationSeal_Hash_Length CHECK (length(Hash) <= 64)
) STRICT;
