using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

public class SchemaFolderTests
{
    private string path = "";

    [SetUp]
    public void MakeFolder() => path = Directory.CreateTempSubdirectory("operationscase-schema-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(path, recursive: true);

    [Test]
    public void Each_table_stands_after_what_it_references()
    {
        Given("tables/Advice", ATable("Advice", "Operation"));
        Given("tables/Operation", ATable("Operation", "Ward"));
        Given("tables/Ward", ATable("Ward", "Ward"));
        Given("tables/Zone", ATable("Zone"));
        Given("views/ByWard", "CREATE VIEW ByWard AS SELECT o.Id FROM Operation AS o JOIN Ward AS w ON w.Id = o.ParentId;");

        var folder = new SchemaFolder(path);

        Assert.That(folder.Written["order.txt"], Is.EqualTo("tables/Ward\ntables/Zone\ntables/Operation\ntables/Advice\nviews/ByWard\n"));
        Assert.That(folder.Written.Keys.Skip(1), Is.EqualTo(new[]
        {
            "sqlite/00-Ward.sql", "sqlite/00-Zone.sql", "sqlite/01-Operation.sql", "sqlite/02-Advice.sql", "sqlite/02-ByWard.sql",
        }));
    }

    [Test]
    public void A_circle_of_references_is_refused()
    {
        Given("tables/Operation", ATable("Operation", "Ward"));
        Given("tables/Ward", ATable("Ward", "Operation"));

        Assert.That(new SchemaFolder(path).Refusals, Is.EqualTo(new[] { "References go round in a circle: Operation -> Ward -> Operation" }));
    }

    [Test]
    public void A_reference_to_what_nobody_defines_is_refused()
    {
        Given("tables/Operation", ATable("Operation", "Ward"));

        Assert.That(new SchemaFolder(path).Refusals, Is.EqualTo(new[] { "Operation references Ward, which no file defines" }));
    }

    [Test]
    public void Nothing_is_defined_twice()
    {
        Given("tables/Ward", ATable("Ward"));
        Given("views/Ward", "CREATE VIEW Ward AS SELECT 1 AS Id;");

        Assert.That(new SchemaFolder(path).Refusals, Is.EqualTo(new[] { "Ward is defined twice" }));
    }

    [Test]
    public void A_folder_without_tables_is_another_folder()
    {
        Given("sqlite/00-Ward", "CREATE TABLE Ward (Id INT) STRICT;");

        Assert.That(new SchemaFolder(path).Refusals, Is.EqualTo(new[] { $"{path} holds no tables and no views" }));
    }

    [TestCase("tables/Ward.sqlite")]
    [TestCase("views/Area.sqlite")]
    public void A_twin_written_by_hand_belongs_to_a_view(string twin)
    {
        Given("tables/Ward", ATable("Ward"));
        Given(twin, "SELECT 1;");

        Assert.That(
            new SchemaFolder(path).Refusals,
            Is.EqualTo(new[] { $"{twin}.sql is the twin of no view, and only a view's twin is written by hand" }));
    }

    [Test]
    public void Every_refusal_names_its_file_and_line_and_nothing_is_written()
    {
        Given(
            "tables/Operation",
            "-- One row is one operation.\nCREATE TABLE Operation\n(\n    Id INT NOT NULL DEFAULT 0,\n    CONSTRAINT PK_Operation PRIMARY "
                + "KEY (Id)\n);");
        Given("tables/Ward", "CREATE TABLE Ward (Id INT IDENTITY NOT NULL, CONSTRAINT PK_Ward PRIMARY KEY (Id));");

        var folder = new SchemaFolder(path);

        Assert.That(folder.Refusals, Has.Some.StartsWith("tables/Operation.sql, line 4: a default"));
        Assert.That(folder.Refusals, Has.Some.StartsWith("tables/Ward.sql, line 1: IDENTITY"));
        Assert.That(folder.Written, Is.Empty);
    }

    [Test]
    public void What_is_written_differs_once_its_source_changes()
    {
        Given("tables/Ward", ATable("Ward"));
        Assert.That(new SchemaFolder(path).Differences(), Is.EqualTo(new[] { "order.txt", "sqlite/00-Ward.sql" }), "nothing is written yet");

        new SchemaFolder(path).Write();
        Assert.That(new SchemaFolder(path).Differences(), Is.Empty);

        Given("tables/Ward", ATable("Ward", "Ward"));
        Assert.That(new SchemaFolder(path).Differences(), Is.EqualTo(new[] { "sqlite/00-Ward.sql" }));
    }

    [Test]
    public void A_twin_whose_table_is_gone_is_named_and_then_deleted()
    {
        Given("tables/Ward", ATable("Ward"));
        new SchemaFolder(path).Write();
        Given("sqlite/07-Area", "CREATE TABLE Area (Id INT) STRICT;");

        Assert.That(new SchemaFolder(path).Differences(), Is.EqualTo(new[] { "sqlite/07-Area.sql" }));

        new SchemaFolder(path).Write();
        Assert.That(File.Exists(Path.Combine(path, "sqlite/07-Area.sql")), Is.False);
    }

    [Test]
    public void A_view_that_SQLite_cannot_read_has_a_twin_written_by_hand()
    {
        Given("tables/Ward", ATable("Ward"));
        Given("views/Years", "CREATE VIEW Years AS SELECT YEAR(Id) AS Year FROM Ward;");
        Given("views/Years.sqlite", "CREATE VIEW Years AS SELECT strftime('%Y', Id) AS Year FROM Ward;\n");

        Assert.That(new SchemaFolder(path).Written["sqlite/01-Years.sql"], Is.EqualTo(
            "-- Written by build/Schema from database/views/Years.sqlite.sql; change that file, not this one.\nCREATE VIEW Years AS SELECT "
                + "strftime('%Y', Id) AS Year FROM Ward;\n"));
    }

    private static string ATable(string name, string? parent = null) =>
        $"CREATE TABLE {name} (Id INT NOT NULL, ParentId INT NULL, CONSTRAINT PK_{name} PRIMARY KEY (Id)"
        + (parent is null ? ");" : $", CONSTRAINT FK_{name} FOREIGN KEY (ParentId) REFERENCES {parent} (Id));");

    private void Given(string name, string sql)
    {
        var file = Path.Combine(path, $"{name}.sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, sql);
    }
}
