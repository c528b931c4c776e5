using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OperationsCase.Database.Tests.Constraints;

internal sealed record NotNullConstraint(string Table, string Column);

/// <param name="Filter">The condition of a filtered index; null when every row is held.</param>
internal sealed record UniqueConstraint(string Table, string Name, IReadOnlyList<string> Columns, string? Filter);

/// <param name="Number">By which SQLite tells the foreign keys of a table apart, since it does not keep their names.</param>
internal sealed record ForeignKeyConstraint(string Table, long Number, IReadOnlyList<string> Columns, string Parent);

internal sealed record CheckConstraint(string Table, string Name, string Condition);

/// <summary>Every constraint that SQLite was told of, read from what it keeps: so one that is added later is found by itself.</summary>
internal sealed partial class DeclaredConstraints(SqliteConnection record)
{
    public IReadOnlyList<string> Tables =>
        [.. record.Query<string>(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'SchemaVersions' ORDER BY name")];

    public IEnumerable<NotNullConstraint> NeverNulls =>
        from table in Tables
        from column in record.Query<string>("SELECT name FROM pragma_table_info(@table) WHERE \"notnull\" = 1", new { table })
        select new NotNullConstraint(table, column);

    public IEnumerable<UniqueConstraint> Keys =>
        from table in Tables
        from name in record.Query<string>("SELECT name FROM pragma_index_list(@table) WHERE \"unique\" = 1", new { table })
        let columns = record.Query<string>("SELECT name FROM pragma_index_info(@name) ORDER BY seqno", new { name }).AsList()
        select new UniqueConstraint(table, name, columns, FilterOf(name));

    public IEnumerable<ForeignKeyConstraint> References =>
        from table in Tables
        from column in record.Query<(long Number, string Parent, string Column)>(
            "SELECT id, \"table\", \"from\" FROM pragma_foreign_key_list(@table) ORDER BY id, seq", new { table })
        group column.Column by (Table: table, column.Number, column.Parent) into key
        select new ForeignKeyConstraint(key.Key.Table, key.Key.Number, [.. key], key.Key.Parent);

    public IEnumerable<CheckConstraint> Checks =>
        from table in Tables
        let definition = record.QuerySingle<string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = @table", new { table })
        from found in NamedCheck().Matches(definition)
        select new CheckConstraint(table, found.Groups["name"].Value, Bracketed(definition, found.Index + found.Length));

    public IReadOnlyDictionary<string, bool> IsNumberByColumn(string table) => record
        .Query<(string Name, string Type)>("SELECT name, type FROM pragma_table_info(@table) ORDER BY cid", new { table })
        .ToDictionary(column => column.Name, column => column.Type is "INT" or "REAL");

    private string? FilterOf(string index)
    {
        var definition = record.QuerySingle<string?>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = @index", new { index });

        return definition?.Split(" WHERE ", 2) is [_, var filter] ? filter : null;
    }

    /// <summary>What stands from there to the bracket that closes it; a text in quotes may hold brackets of its own.</summary>
    private static string Bracketed(string definition, int start)
    {
        var (depth, isQuoted) = (1, false);

        for (var i = start; ; i++)
        {
            isQuoted ^= definition[i] == '\'';
            depth += isQuoted ? 0 : definition[i] switch { '(' => 1, ')' => -1, _ => 0 };

            if (depth == 0)
            {
                return definition[start..i];
            }
        }
    }

    [GeneratedRegex(@"CONSTRAINT (?<name>\w+) CHECK \(")]
    private static partial Regex NamedCheck();
}
