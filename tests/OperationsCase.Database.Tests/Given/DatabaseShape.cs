namespace OperationsCase.Database.Tests;

/// <summary>What a database holds its rows to, one sentence each, so that two engines can be compared and a failure read.</summary>
internal static class DatabaseShape
{
    public static string NotNull(string table, string column) => $"{table}.{column} is never null";

    public static string Primary(string table, IEnumerable<string> columns) => $"{table} has the primary key {List(columns)}";

    public static string Unique(string table, IEnumerable<string> columns) => $"{table} is unique by {List(columns)}";

    public static string References(string table, IEnumerable<string> columns, string parent, IEnumerable<string> keys) =>
        $"{table} {List(columns)} references {parent} {List(keys)}";

    public static string Check(string table, string name) => $"{table} is checked by {name}";

    public static string Index(string table, string name, IEnumerable<string> columns, bool isUnique, bool isFiltered) =>
        $"{table} has the {(isFiltered ? "filtered " : "")}{(isUnique ? "unique " : "")}index {name} on {List(columns)}";

    private static string List(IEnumerable<string> columns) => $"({string.Join(", ", columns)})";
}
