-- What is asked about a confiscation order. Amounts are whole pence; PayBy and ExtendedTo are the last London days to pay.
-- Proceeds of Crime Act 2002, s. 6.
CREATE TABLE ConfiscationOrder
(
    SeizureId         UNIQUEIDENTIFIER NOT NULL,
    BenefitPence      BIGINT           NOT NULL,
    AvailablePence    BIGINT           NOT NULL,
    PayBy             DATE             NOT NULL,
    ExtendedTo        DATE             NULL,
    DefaultMonths     INT              NULL,
    CompensationPence BIGINT           NULL,

    CONSTRAINT PK_ConfiscationOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_ConfiscationOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_ConfiscationOrder_Amounts CHECK (BenefitPence > 0 AND AvailablePence > 0 AND (CompensationPence IS NULL OR CompensationPence > 0)),
    CONSTRAINT CK_ConfiscationOrder_ExtendedLater CHECK (ExtendedTo IS NULL OR ExtendedTo > PayBy),
    CONSTRAINT CK_ConfiscationOrder_DefaultMonths CHECK (DefaultMonths IS NULL OR DefaultMonths > 0)
);
