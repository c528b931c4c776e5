using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

public class WrittenTwinsTests
{
    [Test]
    public void A_table_keeps_its_names_and_gains_the_checks_of_its_types()
    {
        const string TSql =
            """
            -- One row is one row.
            CREATE TABLE Closure
            (
                Id       UNIQUEIDENTIFIER  NOT NULL,
                Place    NVARCHAR(200)     NOT NULL, -- as it is spoken
                Note     NVARCHAR(MAX)     NULL,
                Urgent   BIT               NOT NULL,
                Pence    BIGINT            NULL,
                Share    FLOAT             NULL,
                Hash     VARBINARY(32)     NULL,
                HeardOn  DATE              NULL,
                ServedAt DATETIMEOFFSET(0) NOT NULL,

                CONSTRAINT PK_Closure PRIMARY KEY NONCLUSTERED (Id),
                CONSTRAINT UQ_Closure_Place UNIQUE CLUSTERED (Place),
                CONSTRAINT FK_Closure_Earlier FOREIGN KEY (Id) REFERENCES Closure (Id),
                CONSTRAINT CK_Closure_Pence CHECK (Pence IS NULL OR Pence > 0)
            );
            GO

            CREATE CLUSTERED INDEX CX_Closure_Served ON Closure (ServedAt, Id);
            GO

            CREATE UNIQUE NONCLUSTERED INDEX UX_Closure_Heard ON Closure (HeardOn) WHERE HeardOn IS NOT NULL AND Urgent = 1 AND Place IN ('A', 'B');
            """;

        Assert.That(Twin("Closure", TSql), Is.EqualTo(
            """
            CREATE TABLE Closure
            (
                Id TEXT NOT NULL,
                Place TEXT COLLATE NOCASE NOT NULL,
                Note TEXT COLLATE NOCASE,
                Urgent INT NOT NULL,
                Pence INT,
                Share REAL,
                Hash BLOB,
                HeardOn TEXT,
                ServedAt TEXT NOT NULL,
                CONSTRAINT PK_Closure PRIMARY KEY (Id),
                CONSTRAINT UQ_Closure_Place UNIQUE (Place),
                CONSTRAINT FK_Closure_Earlier FOREIGN KEY (Id) REFERENCES Closure (Id),
                CONSTRAINT CK_Closure_Pence CHECK (Pence IS NULL OR Pence > 0),
                CONSTRAINT CK_Closure_Place_Length CHECK (length(Place) <= 200),
                CONSTRAINT CK_Closure_Urgent_YesOrNo CHECK (Urgent IN (0, 1)),
                CONSTRAINT CK_Closure_Hash_Length CHECK (length(Hash) <= 32)
            ) STRICT;

            CREATE INDEX CX_Closure_Served ON Closure (ServedAt, Id);

            CREATE UNIQUE INDEX UX_Closure_Heard ON Closure (HeardOn) WHERE HeardOn IS NOT NULL AND Urgent = 1 AND Place IN ('A', 'B');

            """));
    }

    [Test]
    public void A_view_is_kept_as_it_is()
    {
        const string TSql = "CREATE VIEW OpenCase AS\nWITH r AS (SELECT Id FROM Closure)\nSELECT r.Id FROM r JOIN Operation AS o ON o.Id = r.Id;";

        Assert.That(Twin("OpenCase", TSql), Is.EqualTo($"{TSql}\n"));
        Assert.That(Read("OpenCase", TSql).References, Is.EquivalentTo(["Closure", "Operation"]));
    }

    [Test]
    public void A_number_that_is_the_key_is_not_made_up_when_it_is_missing()
    {
        using var sqlite = CompiledSchemas.LayOut([Twin(
            "Counter",
            "CREATE TABLE Counter (Id INT NOT NULL, Name NVARCHAR(9) NOT NULL, CONSTRAINT PK_Counter PRIMARY KEY (Id));")]);
        using var insert = sqlite.CreateCommand();
        insert.CommandText = "INSERT INTO Counter (Name) VALUES ('CH')";

        Assert.That(() => insert.ExecuteNonQuery(), Throws.Exception.With.Message.Contains("NOT NULL constraint failed: Counter.Id"));
    }

    private static string Twin(string name, string tsql) => SqliteTwin.Of(Read(name, tsql));

    private static Definition Read(string name, string tsql)
    {
        var reader = new DefinitionReader();
        var definition = reader.Read(name, tsql);
        Assert.That(reader.Refusals, Is.Empty);

        return definition!;
    }
}
