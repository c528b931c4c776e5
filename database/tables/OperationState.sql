-- Where an operation of a kind can stand, as the rooms of the program register it. Rows are only added.
CREATE TABLE OperationState
(
    Kind NVARCHAR(30) NOT NULL,
    Code NVARCHAR(20) NOT NULL,

    CONSTRAINT PK_OperationState PRIMARY KEY (Kind, Code)
);
