namespace OperationsCase.Schema;

/// <summary>Writes for SQLite what has been read from T-SQL.</summary>
/// <remarks>
/// SQLite keeps text of any length and any number in a yes-or-no column, so the twin checks both. Whole numbers
/// are INT, not INTEGER: an INTEGER primary key is SQLite's own row number, which it would make up when none is given.
/// </remarks>
internal static class SqliteTwin
{
    public static string Of(Definition definition) => definition switch
    {
        Table table => string.Join("\n", table.Indexes.Select(Index).Prepend(Table(table))),
        View view => $"CREATE VIEW {view.Name} AS\n{view.Query};\n",
        _ => throw new InvalidOperationException($"{definition} is neither a table nor a view."),
    };

    private static string Table(Table table)
    {
        var lines = table.Columns.Select(Column)
            .Concat(table.Constraints.Select(Constraint))
            .Concat(table.Columns.Select(column => ImpliedCheck(table.Name, column)).OfType<string>());

        return $"CREATE TABLE {table.Name}\n(\n    {string.Join(",\n    ", lines)}\n) STRICT;\n";
    }

    private static string Column(Column column) => $"{column.Name} {Type(column.Type)}{(column.IsNullable ? "" : " NOT NULL")}";

    private static string Type(string type) => type switch
    {
        "BIT" or "INT" or "BIGINT" => "INT",
        "FLOAT" => "REAL",
        "VARBINARY" => "BLOB",
        "UNIQUEIDENTIFIER" or "DATE" or "DATETIMEOFFSET" => "TEXT",
        "NVARCHAR" => "TEXT COLLATE NOCASE",
        _ => throw new InvalidOperationException($"{type} should have been refused: it has no twin."),
    };

    private static string? ImpliedCheck(string table, Column column) => column switch
    {
        { Type: "BIT" } => $"CONSTRAINT CK_{table}_{column.Name}_YesOrNo CHECK ({column.Name} IN (0, 1))",
        { Type: "NVARCHAR" or "VARBINARY", Size: not "MAX" } =>
            $"CONSTRAINT CK_{table}_{column.Name}_Length CHECK (length({column.Name}) <= {column.Size})",
        _ => null,
    };

    private static string Constraint(Constraint constraint) => $"CONSTRAINT {constraint.Name} " + constraint switch
    {
        Key key => $"{(key.IsPrimary ? "PRIMARY KEY" : "UNIQUE")} ({Names(key.Columns)})",
        ForeignKey key => $"FOREIGN KEY ({Names(key.Columns)}) REFERENCES {key.Table} ({Names(key.ReferencedColumns)})",
        CheckDefinition check => $"CHECK ({check.Condition})",
        _ => throw new InvalidOperationException($"{constraint} is a constraint that nobody writes."),
    };

    private static string Index(TableIndex index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {index.Name} ON {index.Table} ({Names(index.Columns)})"
        + (index.Filter is null ? ";\n" : $" WHERE {index.Filter};\n");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
