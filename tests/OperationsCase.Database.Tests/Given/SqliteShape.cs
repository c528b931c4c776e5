using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests;

/// <summary>What SQLite itself says that it created, in the sentences of <see cref="DatabaseShape"/>.</summary>
internal static partial class SqliteShape
{
    public static IReadOnlyDictionary<string, string[]> Columns(SqliteConnection sqlite) => Named(sqlite, "table", "view").ToDictionary(
        table => table,
        table => sqlite.Query<string>("SELECT name FROM pragma_table_info(@table) ORDER BY cid", new { table }).ToArray());

    public static IEnumerable<string> Sentences(SqliteConnection sqlite) => Named(sqlite, "table").SelectMany(table =>
        NeverNull(sqlite, table)
            .Append(PrimaryKey(sqlite, table))
            .Concat(Indexes(sqlite, table))
            .Concat(ForeignKeys(sqlite, table))
            .Concat(Checks(sqlite, table)));

    private static IEnumerable<string> Named(SqliteConnection sqlite, params string[] types) =>
        sqlite.Query<string>("SELECT name FROM sqlite_schema WHERE type IN @types AND name NOT LIKE 'sqlite_%'", new { types });

    private static IEnumerable<string> NeverNull(SqliteConnection sqlite, string table) =>
        sqlite
            .Query<string>("SELECT name FROM pragma_table_info(@table) WHERE \"notnull\" = 1", new { table })
            .Select(column => DatabaseShape.NotNull(table, column));

    private static string PrimaryKey(SqliteConnection sqlite, string table) =>
        DatabaseShape.Primary(table, sqlite.Query<string>("SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk", new { table }));

    private static IEnumerable<string> Indexes(SqliteConnection sqlite, string table) =>
        from index in sqlite.Query<(string Name, bool IsUnique, string Origin, bool IsFiltered)>(
            "SELECT name, \"unique\", origin, partial FROM pragma_index_list(@table) WHERE origin <> 'pk'", new { table })
        let columns = sqlite.Query<string>("SELECT name FROM pragma_index_info(@Name) ORDER BY seqno", new { index.Name })
        select index.Origin == "u"
            ? DatabaseShape.Unique(table, columns)
            : DatabaseShape.Index(table, index.Name, columns, index.IsUnique, index.IsFiltered);

    private static IEnumerable<string> ForeignKeys(SqliteConnection sqlite, string table) =>
        from column in sqlite.Query<(long Id, string Parent, string From, string To)>(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(@table) ORDER BY id, seq", new { table })
        group column by (column.Id, column.Parent) into key
        select DatabaseShape.References(table, key.Select(column => column.From), key.Key.Parent, key.Select(column => column.To));

    /// <remarks>No pragma lists the checks, so their names are read from what SQLite keeps of the definition.</remarks>
    private static IEnumerable<string> Checks(SqliteConnection sqlite, string table) =>
        from check in NamedCheck().Matches(sqlite.QuerySingle<string>(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @table",
            new { table }))
        select DatabaseShape.Check(table, check.Groups["name"].Value);

    [GeneratedRegex(@"CONSTRAINT (?<name>\w+) CHECK \(")]
    private static partial Regex NamedCheck();
}
