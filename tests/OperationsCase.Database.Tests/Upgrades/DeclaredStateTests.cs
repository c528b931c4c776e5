using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OperationsCase.Foundation.Data;
using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>All upgrades, one after the other, come to what database/tables says.</summary>
public partial class DeclaredStateTests
{
    [Test]
    public void On_SQLite_they_come_to_the_same_tables_columns_constraints_and_indexes()
    {
        using var upgraded = CompiledSchemas.LayOut(Upgrade.CarriedFor(SqliteUpgradeEngine.Name)
            .Select(upgrade => upgrade.Text)
            .Prepend("PRAGMA foreign_keys = OFF"));

        Assert.That(Definitions(upgraded), Is.EquivalentTo(Definitions(CompiledSchemas.Sqlite)));
    }

    [Test]
    public void On_SQL_Server_they_come_to_the_same_tables_columns_constraints_and_indexes()
    {
        var upgraded = new SqlServerTables();

        foreach (var upgrade in Upgrade.CarriedFor(SqlServerUpgradeEngine.Name))
        {
            upgraded.Run(upgrade.Text);
        }

        Assert.That(upgraded.Refusals, Is.Empty);
        Assert.That(upgraded.Sentences(), Is.EquivalentTo(SqlServerTables.Sentences(CompiledSchemas.Tables)));
    }

    [Test]
    public void Every_statement_that_moves_rows_compiles_as_TSql()
    {
        var ever = new SqlServerTables(keepsWhatIsDropped: true);

        foreach (var upgrade in Upgrade.CarriedFor(SqlServerUpgradeEngine.Name))
        {
            ever.Run(upgrade.Text);
        }

        using var model = new SqlServerModel(ever.Definitions());
        var refusals = new List<SchemaRefusal>();
        var moves = Upgrade.CarriedFor(SqlServerUpgradeEngine.Name).SelectMany(upgrade => TSql.Parse(upgrade.Text, refusals)
            .Where(statement => statement is InsertStatement or UpdateStatement or DeleteStatement)
            .Select((statement, i) => ($"{upgrade.Name}.{i}", statement.Text().TrimEnd(';')))).ToList();

        model.AddStatements(moves);

        Assert.That(refusals, Is.Empty);
        Assert.That(moves, Is.Not.Empty);
        Assert.That(model.Check(), Is.Empty);
    }

    [Test]
    public async Task A_record_that_was_upgraded_has_the_same_tables_as_one_that_was_created()
    {
        await using var old = await TemporaryDatabase.OfVersion("SQLite", Upgrade.First);
        await using var fresh = await TemporaryDatabase.Empty("SQLite");

        await old.With().ApplyUpgrades();
        await fresh.With().Create(isDemonstration: false);

        await using var upgraded = (SqliteConnection)await old.Engine.Open();
        await using var laidOut = (SqliteConnection)await fresh.Engine.Open();
        Assert.That(Definitions(upgraded), Is.EquivalentTo(Definitions(laidOut)));
        Assert.That(upgraded.QuerySingle<string>("PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    /// <summary>Without blanks, and without the quotes that renaming a table leaves around its name.</summary>
    private static List<string> Definitions(SqliteConnection sqlite) =>
    [
        .. sqlite.Query<string>(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite_%' AND tbl_name <> 'SchemaVersions'")
            .Select(sql => Blanks().Replace(QuotedName().Replace(sql, "$1"), " ")),
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex QuotedName();
}
