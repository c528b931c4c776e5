using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests.Constraints;

/// <summary>The walk itself: it finds the bad row of a constraint that works, and none for one that lets everything in.</summary>
public class BadRowTests
{
    private SqliteConnection record = null!;
    private DeclaredConstraints declared = null!;
    private BadRowFinder bad = null!;

    [SetUp]
    public void ARecord()
    {
        record = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        record.Open();
        record.Execute(
            """
            CREATE TABLE Place (Code TEXT NOT NULL, CONSTRAINT PK_Place PRIMARY KEY (Code)) STRICT;
            CREATE TABLE Notice
            (
                Id INT NOT NULL, Place TEXT, Kind TEXT NOT NULL, Hours INT NOT NULL,
                CONSTRAINT PK_Notice PRIMARY KEY (Id),
                CONSTRAINT FK_Notice_Place FOREIGN KEY (Place) REFERENCES Place (Code),
                CONSTRAINT CK_Notice_Hours CHECK (Hours = 24 OR (Hours = 48 AND Kind = 'Long (two days)')),
                CONSTRAINT CK_Notice_Anything CHECK (Hours > 0 OR Hours <= 0)
            ) STRICT;
            CREATE UNIQUE INDEX UX_Notice_Long ON Notice (Place) WHERE Kind = 'Long (two days)';
            INSERT INTO Place (Code) VALUES ('E1');
            INSERT INTO Notice (Id, Place, Kind, Hours) VALUES (1, 'E1', 'Long (two days)', 48)
            """);
        declared = new DeclaredConstraints(record);
        bad = new BadRowFinder(record, declared);
    }

    [TearDown]
    public void Forget() => record.Dispose();

    [Test]
    public void All_that_was_declared_is_found()
    {
        Assert.That(declared.Checks.Select(check => (check.Name, check.Condition)), Is.EqualTo(new[]
        {
            ("CK_Notice_Hours", "Hours = 24 OR (Hours = 48 AND Kind = 'Long (two days)')"), ("CK_Notice_Anything", "Hours > 0 OR Hours <= 0"),
        }));
        Assert.That(declared.Keys.Select(key => (string.Join(",", key.Columns), key.Filter)), Is.EquivalentTo(new[]
        {
            ("Code", null), ("Id", null), ("Place", "Kind = 'Long (two days)'"),
        }));
        Assert.That(declared.References.Select(key => (string.Join(",", key.Columns), key.Parent)), Is.EqualTo(new[] { ("Place", "Place") }));
        Assert.That(
            declared.NeverNulls.Select(column => $"{column.Table}.{column.Column}"),
            Is.EquivalentTo(new[] { "Place.Code", "Notice.Id", "Notice.Kind", "Notice.Hours" }));
    }

    [Test]
    public void What_refuses_bad_rows_is_seen_to()
    {
        Assert.That(declared.Checks.Select(bad.IsRefusedBy), Is.EqualTo(new[] { true, false }));
        Assert.That(declared.Keys.Select(bad.IsRefusedBy), Has.All.True);
        Assert.That(declared.References.Select(bad.IsRefusedBy), Has.All.True);
        Assert.That(declared.NeverNulls.Select(bad.IsRefusedBy), Has.All.True);
    }

    [Test]
    public void A_foreign_key_that_nobody_checks_is_seen_not_to_refuse()
    {
        record.Execute("PRAGMA foreign_keys = OFF");

        Assert.That(declared.References.Select(bad.IsRefusedBy), Has.All.False);
    }

    [Test]
    public void No_row_stays_changed()
    {
        Assert.That(declared.Checks.Count(bad.IsRefusedBy), Is.EqualTo(1));

        Assert.That(
            record.Query<(int, string, string, int)>("SELECT Id, Place, Kind, Hours FROM Notice"),
            Is.EqualTo(new[] { (1, "E1", "Long (two days)", 48) }));
    }
}
