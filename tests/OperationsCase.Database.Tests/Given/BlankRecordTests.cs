using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests;

/// <summary>What empties the database of SQL Server between two tests, tried on a file: it is the same code.</summary>
public class BlankRecordTests
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"blank-{Guid.CreateVersion7():N}.db");
    private SqliteEngine engine = null!;
    private BlankRecord blank = null!;
    private DbConnection connection = null!;

    [OneTimeSetUp]
    public async Task LayOut()
    {
        engine = new SqliteEngine($"Data Source={file};Default Timeout=5", isLoading: true);
        await new DatabaseSetup(engine, TimeProvider.System).Create(isDemonstration: false);
        blank = await BlankRecord.Of(engine);
        connection = await engine.Open();
    }

    [OneTimeTearDown]
    public void Delete()
    {
        connection.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    [Test]
    public async Task What_a_test_added_is_gone_children_first_and_what_was_created_stays()
    {
        var wards = Count("Ward");
        connection.Execute(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES ('1', 'a@police.example', 'A', 'BoroughOfficer', 'Unit', 'stamp', 0, '2026-11-23 09:15:00+00:00');
            INSERT INTO OfficerBorough (OfficerId, BoroughCode) VALUES ('1', 'E09000012')
            """);

        await blank.Restore();

        Assert.That((Count("Officer"), Count("OfficerBorough")), Is.EqualTo((0, 0)));
        Assert.That(Count("Ward"), Is.EqualTo(wards).And.GreaterThan(600));
    }

    [TestCase("UPDATE Borough SET Name = 'Elsewhere' WHERE Code = 'E09000012'")]
    [TestCase("DELETE FROM BankHoliday")]
    [TestCase("INSERT INTO SystemFact (Name, Value) VALUES ('Left', 'behind')")]
    public async Task What_was_created_is_created_again_when_a_test_changed_it(string change)
    {
        var before = Everything();
        connection.Execute(change);
        Assert.That(Everything(), Is.Not.EqualTo(before));

        await blank.Restore();

        Assert.That(Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Every_table_comes_after_those_that_it_references()
    {
        var order = (await Catalog.ParentsFirst(connection)).ToList();

        Assert.That(order, Is.EquivalentTo(CompiledSchemas.Tables.Select(table => table.Name)));
        Assert.That(
            from table in CompiledSchemas.Tables
            from parent in table.References
            where order.IndexOf(parent) > order.IndexOf(table.Name)
            select $"{table.Name} before {parent}",
            Is.Empty);
    }

    [Test]
    public void References_in_a_circle_have_no_order() => Assert.That(
        () => Catalog.ParentsFirst(new[] { ("Hen", "Egg"), ("Egg", "Hen") }.ToLookup(key => key.Item1, key => (string?)key.Item2)),
        Throws.InvalidOperationException.With.Message.EqualTo("References go round in a circle: Egg, Hen."));

    private int Count(string table) => connection.QuerySingle<int>($"SELECT COUNT(*) FROM {table}");

    private string[] Everything() =>
    [
        .. connection.Query<string>("SELECT CONCAT(Code, Name) FROM Borough ORDER BY Code"),
        .. connection.Query<string>("SELECT CONCAT(HolidayOn, Name) FROM BankHoliday ORDER BY HolidayOn"),
        .. connection.Query<string>("SELECT CONCAT(Name, Value) FROM SystemFact ORDER BY Name"),
    ];
}
