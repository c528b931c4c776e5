using Dapper;

namespace OperationsCase.Database.Tests;

/// <summary>The tables and views of this repository, on both engines.</summary>
public class DefinitionsTests
{
    [Test]
    public void There_is_something_to_hold_to_all_this() => Assert.That(CompiledSchemas.Tables, Is.Not.Empty);

    [Test]
    public void Every_table_and_view_says_nothing_that_its_twin_would_lose() => Assert.That(CompiledSchemas.Folder.Refusals, Is.Empty);

    [Test]
    public void Every_table_and_view_opens_with_what_one_row_is() => Assert.That(
        CompiledSchemas.Folder.InOrder.Where(file => !file.TSql.StartsWith("-- ", StringComparison.Ordinal)).Select(file => file.Name), Is.Empty);

    [Test]
    public void What_is_written_from_the_TSql_is_what_is_committed() => Assert.That(
        CompiledSchemas.Folder.Differences(), Is.Empty, "Run this, and commit what it writes: dotnet run --project build/Schema -- database");

    [Test]
    public void Both_engines_have_the_same_tables_views_and_columns() =>
        Assert.That(SqliteShape.Columns(CompiledSchemas.Sqlite), Is.EquivalentTo(SqlServerShape.Columns(CompiledSchemas.SqlServer)));

    [Test]
    public void SQLite_holds_its_rows_to_everything_that_SQL_Server_does() =>
        Assert.That(SqlServerShape.Sentences(CompiledSchemas.SqlServer).Except(SqliteShape.Sentences(CompiledSchemas.Sqlite)), Is.Empty);

    [Test]
    public void SQLite_adds_nothing_but_the_checks_of_its_types()
    {
        var added = SqliteShape.Sentences(CompiledSchemas.Sqlite).Except(SqlServerShape.Sentences(CompiledSchemas.SqlServer));

        Assert.That(added, Has.All.Match(@" is checked by CK_\w+_(Length|YesOrNo)$"));
    }

    [Test]
    public void Every_foreign_key_points_at_a_key_that_SQLite_accepts() => Assert.That(
        () => CompiledSchemas.Tables.Reverse().Select(table => CompiledSchemas.Sqlite.Execute($"DELETE FROM {table.Name}")).Sum(), Is.Zero);

    [Test]
    public void Every_foreign_key_has_an_index_that_begins_with_it() =>
        Assert.That(SqlServerShape.ForeignKeysWithoutIndex(CompiledSchemas.SqlServer), Is.Empty);
}
