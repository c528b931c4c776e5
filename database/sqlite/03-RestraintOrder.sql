-- Written by build/Schema from database/tables/RestraintOrder.sql; change that file, not this one.
CREATE TABLE RestraintOrder
(
    SeizureId TEXT NOT NULL,
    Property TEXT COLLATE NOCASE NOT NULL,
    Exceptions TEXT COLLATE NOCASE,
    ServedOn TEXT COLLATE NOCASE,
    Receiver TEXT COLLATE NOCASE,
    ReviewOn TEXT NOT NULL,
    CONSTRAINT PK_RestraintOrder PRIMARY KEY (SeizureId),
    CONSTRAINT FK_RestraintOrder_Seizure FOREIGN KEY (SeizureId) REFERENCES Seizure (Id),
    CONSTRAINT CK_RestraintOrder_Property_Length CHECK (length(Property) <= 1000),
    CONSTRAINT CK_RestraintOrder_Exceptions_Length CHECK (length(Exceptions) <= 500),
    CONSTRAINT CK_RestraintOrder_ServedOn_Length CHECK (length(ServedOn) <= 200),
    CONSTRAINT CK_RestraintOrder_Receiver_Length CHECK (length(Receiver) <= 100)
) STRICT;
