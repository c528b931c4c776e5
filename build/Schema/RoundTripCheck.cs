using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OperationsCase.Schema;

/// <summary>Writes a definition back as T-SQL and holds it against its source, word by word.</summary>
/// <remarks>
/// T-SQL has more clauses than anybody lists. What was not understood is missing from what is written back, so
/// a clause that nobody thought of is refused like those that the reader knows by name.
/// </remarks>
internal static class RoundTripCheck
{
    public static SchemaRefusal? Between(TSqlStatement source, string understood)
    {
        var written = TSql.Words(understood);
        var given = source.Words().ToList();

        if (given[^1].TokenType == TSqlTokenType.Semicolon)
        {
            given.RemoveAt(given.Count - 1);
        }

        for (var i = 0; i < given.Count; i++)
        {
            if (i >= written.Count || !given[i].Text.Equals(written[i].Text, StringComparison.OrdinalIgnoreCase))
            {
                return new SchemaRefusal(given[i].Line, $"'{given[i].Text}' is not written into the SQLite twin here, or is not in its usual place");
            }
        }

        return written.Count == given.Count ? null : new SchemaRefusal(given[^1].Line, $"'{written[given.Count].Text}' is missing");
    }

    public static string TSqlOf(Table table) =>
        $"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(TSqlOf).Concat(table.Constraints.Select(TSqlOf)))})";

    public static string TSqlOf(View view) => $"CREATE VIEW {view.Name} AS {view.Query}";

    public static string TSqlOf(TableIndex index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE" : "")} {index.Clustering} INDEX {index.Name} ON {index.Table} ({string.Join(", ", index.Columns)})"
        + (index.Included.Count == 0 ? "" : $" INCLUDE ({string.Join(", ", index.Included)})")
        + (index.Filter is null ? "" : $" WHERE {index.Filter}");

    private static string TSqlOf(Column column) =>
        $"{column.Name} {column.Type}{(column.Size is null ? "" : $"({column.Size})")}"
        + $"{(column.Collation is null ? "" : $" COLLATE {column.Collation}")} {(column.IsNullable ? "NULL" : "NOT NULL")}";

    private static string TSqlOf(Constraint constraint) => $"CONSTRAINT {constraint.Name} " + constraint switch
    {
        Key key => $"{(key.IsPrimary ? "PRIMARY KEY" : "UNIQUE")} {key.Clustering} ({string.Join(", ", key.Columns)})",
        ForeignKey key => $"FOREIGN KEY ({string.Join(", ", key.Columns)}) REFERENCES {key.Table} ({string.Join(", ", key.ReferencedColumns)})",
        CheckDefinition check => $"CHECK ({check.Condition})",
        _ => throw new InvalidOperationException($"{constraint} is a constraint that nobody writes."),
    };
}
