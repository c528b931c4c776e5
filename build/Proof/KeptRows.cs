using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Proof;

/// <summary>Looks for every row of an older record in the one that was upgraded: with its key, and with the value of every column that still is.</summary>
/// <param name="before">The file of the older record.</param>
/// <param name="after">The file of the upgraded one.</param>
internal sealed class KeptRows(string before, string after)
{
    /// <summary>The tables and columns that an upgrade gave another name, as the tests of upgrades have them.</summary>
    private static readonly Dictionary<string, (string Table, string Column, string ColumnNow)> Moved = new()
    {
        ["OperationShare"] = ("CaseShare", "OperationId", "CaseId"),
        ["NetworkBorough"] = ("CaseBorough", "NetworkId", "CaseId"),
    };

    /// <param name="Table">As it was called.</param>
    /// <param name="Rows">How many it had.</param>
    /// <param name="Lost">How many are not found again.</param>
    /// <param name="Dropped">The columns that are no longer there.</param>
    internal sealed record Found(string Table, long Rows, long Lost, IReadOnlyList<string> Dropped);

    public IReadOnlyList<Found> Look()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = after,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        connection.Execute("ATTACH DATABASE @before AS old", new { before });

        return [.. connection.Query<string>("SELECT name FROM old.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").AsList()
            .Select(table => Of(connection, table))];
    }

    private static Found Of(SqliteConnection connection, string table)
    {
        var (name, column, columnNow) = Moved.GetValueOrDefault(table, (table, "", ""));
        var kept = Columns(connection, "old", table);
        var now = Columns(connection, "main", name).Select(one => one.Name).ToHashSet();
        var pairs = kept.Select(one => (Was: one.Name, Is: one.Name == column ? columnNow : one.Name, one.Key)).ToList();
        var shared = pairs.Where(pair => now.Contains(pair.Is)).ToList();
        var keys = shared.Where(pair => pair.Key > 0).ToList();
        var same = string.Join(" AND ", shared.OrderByDescending(pair => keys.Contains(pair)).Select(pair => keys.Contains(pair)
            ? $"n.{pair.Is} = o.{pair.Was}"
            : $"n.{pair.Is} IS o.{pair.Was}"));

        return new Found(
            table,
            connection.QuerySingle<long>($"SELECT COUNT(*) FROM old.{table}"),
            connection.QuerySingle<long>(
                $"SELECT COUNT(*) FROM old.{table} AS o WHERE NOT EXISTS (SELECT 1 FROM main.{name} AS n WHERE {same})",
                commandTimeout: 0),
            [.. pairs.Where(pair => !now.Contains(pair.Is)).Select(pair => $"{table}.{pair.Was}")]);
    }

    private static List<(string Name, int Key)> Columns(SqliteConnection connection, string schema, string table) =>
        connection.Query<(string, int)>($"SELECT name, pk FROM pragma_table_info('{table}', '{schema}')").AsList();
}
