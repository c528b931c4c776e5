using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase;

/// <summary>The tables of a database, as its engine lists them: the one question that has no words in common.</summary>
internal static class Catalog
{
    private const string OnSqlite =
        """
        SELECT t.name AS Name, k."table" AS Parent
        FROM sqlite_schema AS t
        LEFT JOIN pragma_foreign_key_list(t.name) AS k
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'SchemaVersions'
        """;

    private const string OnSqlServer =
        """
        SELECT t.name AS Name, OBJECT_NAME(k.referenced_object_id) AS Parent
        FROM sys.tables AS t
        LEFT JOIN sys.foreign_keys AS k ON k.parent_object_id = t.object_id
        WHERE t.schema_id = SCHEMA_ID('dbo') AND t.name <> 'SchemaVersions'
        """;

    /// <summary>Every table of the record, without the notes of which upgrades the database has had, each after those that it references.</summary>
    public static async Task<IReadOnlyList<string>> ParentsFirst(DbConnection connection, DbTransaction? transaction = null)
    {
        var keys = await connection.QueryAsync<(string Name, string? Parent)>(connection is SqliteConnection
            ? OnSqlite
            : OnSqlServer, transaction: transaction);

        return ParentsFirst(keys.ToLookup(key => key.Name, key => key.Parent));
    }

    /// <param name="parents">Of each table those that it references; null for a table that references none.</param>
    /// <exception cref="InvalidOperationException">References go round in a circle.</exception>
    internal static IReadOnlyList<string> ParentsFirst(ILookup<string, string?> parents)
    {
        var waiting = parents.Select(table => table.Key).Order(StringComparer.Ordinal).ToList();
        var placed = new List<string>();

        while (waiting.Count > 0)
        {
            var next = waiting.Where(table => parents[table].All(parent => parent is null || parent == table || placed.Contains(parent))).ToList();

            if (next.Count == 0)
            {
                throw new InvalidOperationException($"References go round in a circle: {string.Join(", ", waiting)}.");
            }

            placed.AddRange(next);
            waiting.RemoveAll(next.Contains);
        }

        return placed;
    }
}
