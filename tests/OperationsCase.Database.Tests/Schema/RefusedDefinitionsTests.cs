using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

/// <summary>What a table may not say, because its SQLite twin would lose it.</summary>
public class RefusedDefinitionsTests
{
    [TestCase("Plants INT NOT NULL DEFAULT 0", "a default", TestName = "A default")]
    [TestCase("Plants INT NOT NULL CONSTRAINT DF_Case_Plants DEFAULT 0", "a default", TestName = "A named default")]
    [TestCase("Plants INT IDENTITY(1, 1) NOT NULL", "IDENTITY", TestName = "Identity")]
    [TestCase("Plants AS 1 + 1", "a computed column", TestName = "A computed column")]
    [TestCase("Name NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL", "COLLATE other", TestName = "A collation")]
    [TestCase("Plants INT COLLATE Latin1_General_100_BIN2 NOT NULL", "COLLATE other", TestName = "A collation of a number")]
    [TestCase("Plants INT NOT NULL UNIQUE", "UNIQUE inside its column", TestName = "Unique beside its column")]
    [TestCase("Plants INT NOT NULL PRIMARY KEY", "PRIMARY KEY inside its column", TestName = "A primary key beside its column")]
    [TestCase("Plants INT NOT NULL CHECK (Plants > 0)", "CHECK inside its column", TestName = "A check beside its column")]
    [TestCase(
        "Plants INT NOT NULL CONSTRAINT CK_Case_Plants CHECK (Plants > 0)",
        "CHECK inside its column",
        TestName = "A named check beside its column")]
    [TestCase("Plants INT NOT NULL REFERENCES Plant (Id)", "REFERENCES inside its column", TestName = "A reference beside its column")]
    [TestCase("Plants INT NOT NULL INDEX IX_Case_Plants", "an index inside its table", TestName = "An index beside its column")]
    [TestCase("Plants INT", "without NULL or NOT NULL", TestName = "A column that does not say whether it may be null")]
    [TestCase("Plants INT SPARSE NULL", "'SPARSE'", TestName = "A clause that no one thought of")]
    [TestCase("Id2 UNIQUEIDENTIFIER ROWGUIDCOL NOT NULL", "'ROWGUIDCOL'", TestName = "Another clause that no one thought of")]
    [TestCase("[Plants] INT NOT NULL, CONSTRAINT UQ_Case_Plants UNIQUE (Plants)", "[Plants], a quoted name", TestName = "A name in brackets")]
    [TestCase("Name VARCHAR(20) NOT NULL", "VARCHAR, since all text is NVARCHAR(n)", TestName = "VARCHAR")]
    [TestCase("Name CHAR(2) NOT NULL", "CHAR, since all text is NVARCHAR(n)", TestName = "CHAR")]
    [TestCase("Name NCHAR(2) NOT NULL", "NCHAR, since all text is NVARCHAR(n)", TestName = "NCHAR")]
    [TestCase("Name NVARCHAR NOT NULL", "NVARCHAR without a length", TestName = "NVARCHAR of no length")]
    [TestCase("At DATETIMEOFFSET NOT NULL", "another precision than (0)", TestName = "An instant with fractions of a second")]
    [TestCase("At DATETIMEOFFSET(7) NOT NULL", "another precision than (0)", TestName = "An instant with seven digits")]
    [TestCase("At DATETIME NOT NULL", "DATETIME, since", TestName = "DATETIME")]
    [TestCase("At DATETIME2(0) NOT NULL", "DATETIME2, since", TestName = "DATETIME2")]
    [TestCase("Pounds DECIMAL(9, 2) NOT NULL", "DECIMAL, since", TestName = "DECIMAL")]
    [TestCase("Pounds MONEY NOT NULL", "MONEY, since", TestName = "MONEY")]
    [TestCase("Plants TINYINT NOT NULL", "TINYINT, a type that has no twin", TestName = "A type that has no twin")]
    [TestCase("Plants FLOAT(24) NOT NULL", "FLOAT", TestName = "A type of another size")]
    [TestCase("Body XML NOT NULL", "a type that has no twin", TestName = "XML")]
    [TestCase("Version ROWVERSION NOT NULL", "a type that has no twin", TestName = "ROWVERSION")]
    [TestCase("Plants PlantCount NOT NULL", "a type that has no twin", TestName = "A type of someone's own")]
    [TestCase("Plants INT NOT NULL, CHECK (Plants > 0)", "a constraint without a name", TestName = "A constraint without a name")]
    [TestCase(
        "Plants INT NOT NULL, CONSTRAINT FK_Case FOREIGN KEY (Plants) REFERENCES Plant (Id) ON DELETE CASCADE",
        "ON DELETE",
        TestName = "ON DELETE")]
    [TestCase(
        "Plants INT NOT NULL, CONSTRAINT FK_Case FOREIGN KEY (Plants) REFERENCES Plant (Id) ON UPDATE NO ACTION",
        "ON UPDATE",
        TestName = "ON UPDATE")]
    [TestCase(
        "Plants INT NOT NULL, CONSTRAINT FK_Case FOREIGN KEY (Plants) REFERENCES Plant (Id) NOT FOR REPLICATION",
        "'NOT'",
        TestName = "Not for replication")]
    [TestCase(
        "Plants INT NOT NULL, CONSTRAINT FK_Case FOREIGN KEY (Plants) REFERENCES Plant",
        "REFERENCES without its columns",
        TestName = "A reference without its columns")]
    [TestCase("Plants INT NOT NULL, CONSTRAINT UQ_Case UNIQUE (Plants DESC)", "DESC", TestName = "A key read backwards")]
    [TestCase("Plants INT NOT NULL, CONSTRAINT UQ_Case UNIQUE (Plants) WITH (FILLFACTOR = 80)", "WITH options", TestName = "A key with options")]
    [TestCase("Plants INT NOT NULL, CONSTRAINT UQ_Case UNIQUE (Plants) ON Archive", "a filegroup", TestName = "A key in a filegroup")]
    [TestCase("Plants INT NOT NULL, INDEX IX_Case (Plants)", "an index inside its table", TestName = "An index inside its table")]
    [TestCase(
        "Plants INT NULL, CONSTRAINT UQ_Case UNIQUE (Plants)",
        "unique over Plants, which may be null",
        TestName = "Unique over what may be null")]
    [TestCase(
        "Name NVARCHAR(9) NOT NULL, CONSTRAINT CK_Case CHECK (LEN(Name) > 2)",
        "LEN, a function",
        TestName = "A check by a function of one engine")]
    [TestCase("Name NVARCHAR(9) NOT NULL, CONSTRAINT CK_Case CHECK (Name <> N'x')", "N'…'", TestName = "A check with a national literal")]
    [TestCase("Plants INT NOT NULL,", "','", TestName = "A comma too many")]
    public void A_table_is_refused_for_what_SQLite_would_lose(string columns, string reason) =>
        IsRefused($"CREATE TABLE Operation\n(\nId INT NOT NULL,\n{columns}\n{Key(columns)})", line: 4, reason);

    [TestCase("WITH (DATA_COMPRESSION = PAGE)", "WITH options")]
    [TestCase("ON Archive", "a filegroup")]
    [TestCase("TEXTIMAGE_ON Archive", "a filegroup")]
    public void A_table_has_no_options_and_no_place(string clause, string reason) =>
        IsRefused($"CREATE TABLE Operation (Id INT NOT NULL, CONSTRAINT PK_Operation PRIMARY KEY (Id))\n{clause}", line: null, reason);

    [TestCase("CREATE INDEX IX ON Operation (Id DESC)", "DESC")]
    [TestCase("CREATE INDEX IX ON Operation (Id ASC)", "'ASC'")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Name IS NULL", "a filter by a column that the index does not carry")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Id = 3 AND Name IS NULL", "a filter by a column that the index does not carry")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WITH (FILLFACTOR = 80)", "WITH options")]
    [TestCase("CREATE INDEX IX ON Operation (Id) ON Archive", "a filegroup")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Name LIKE 'a%'", "Incorrect syntax")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Id > 3", "a filter beyond")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Id <> 3", "a filter beyond")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Id NOT IN (3)", "Incorrect syntax")]
    [TestCase("CREATE INDEX IX ON Operation (Id) WHERE Name = N'x'", "N'…'")]
    [TestCase("CREATE INDEX IX ON Seizure (Id)", "an index on another table than Operation")]
    [TestCase("CREATE UNIQUE INDEX IX ON Operation (Name) WHERE Id = 3", "unique over Name")]
    [TestCase("CREATE UNIQUE INDEX IX ON Operation (Id) WITH (IGNORE_DUP_KEY = ON)", "WITH options")]
    [TestCase("ALTER TABLE Operation ADD Plants INT", "only CREATE TABLE")]
    [TestCase("CREATE TRIGGER T ON Operation AFTER INSERT AS SELECT 1", "only CREATE TABLE")]
    [TestCase("CREATE TABLE Seizure (Id INT NOT NULL)", "a second table or view")]
    [TestCase("CREATE INDEX ON", "Incorrect syntax")]
    public void What_follows_a_table_is_refused_too(string statement, string reason)
    {
        const string Table = "CREATE TABLE Operation (Id INT NOT NULL, Name NVARCHAR(9) NULL, CONSTRAINT PK_Operation PRIMARY KEY (Id));";

        IsRefused($"{Table}\nGO\n{statement}", line: 3, reason);
    }

    [TestCase("CREATE VIEW Operation AS SELECT YEAR(At) AS Year FROM Closure", "YEAR, a function")]
    [TestCase("CREATE VIEW Operation AS SELECT * FROM Closure", "SELECT *")]
    [TestCase("CREATE VIEW Operation (Id) AS SELECT Id FROM Closure", "a list of columns")]
    [TestCase("CREATE VIEW Operation WITH SCHEMABINDING AS SELECT Id FROM Closure", "WITH options")]
    [TestCase("CREATE VIEW Operation AS SELECT Id FROM Closure WITH CHECK OPTION", "'WITH'")]
    [TestCase("CREATE VIEW dbo.Operation AS SELECT Id FROM Closure", "does not define Operation, but dbo . Operation")]
    [TestCase("CREATE TABLE Seizure (Id INT NOT NULL, CONSTRAINT PK PRIMARY KEY (Id))", "does not define Operation, but Seizure")]
    [TestCase("CREATE TABLE Operation (Id INT NOT NULL)", "a table without a primary key")]
    [TestCase("-- Nothing.", "does not define Operation, but nothing")]
    public void A_file_is_refused(string tsql, string reason) => IsRefused(tsql, line: 1, reason);

    [Test]
    public void A_view_with_a_twin_of_its_own_may_speak_to_SQL_Server_alone()
    {
        var reader = new DefinitionReader();

        reader.Read("Operation", "CREATE VIEW Operation AS SELECT YEAR(At) AS Year FROM Closure", hasTwin: true);

        Assert.That(reader.Refusals, Is.Empty);
    }

    private static string Key(string columns) =>
        columns.Contains("PRIMARY KEY", StringComparison.Ordinal) || columns.EndsWith(',') ? "" : ", CONSTRAINT PK_Operation PRIMARY KEY (Id)";

    private static void IsRefused(string tsql, int? line, string reason)
    {
        var reader = new DefinitionReader();

        reader.Read("Operation", tsql);

        var there = reader.Refusals.Where(refusal => line is null || refusal.Line == line).Select(refusal => refusal.Reason);
        Assert.That(there, Has.Some.Contains(reason), string.Join("\n", reader.Refusals));
    }
}
