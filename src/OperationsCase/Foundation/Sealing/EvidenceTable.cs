namespace OperationsCase.Foundation.Sealing;

/// <summary>A table whose rows are evidence, which the room that writes it registers: the log keeps a digest of each row that a command wrote.</summary>
/// <param name="Name">As the database has it: CashRelease.</param>
/// <param name="Words">One row of it, as in a sentence: "cash release".</param>
/// <param name="Key">The columns of its primary key, with commas.</param>
/// <param name="Columns">The other columns that are evidence, with commas.</param>
/// <param name="Derived">The columns that are worked out from others, or say nothing of what was done, with commas.</param>
/// <param name="IsNothingWhenBlank">Whether a row in which nothing but its key is filled says nothing.</param>
internal sealed record EvidenceTable(string Name, string Words, string Key, string Columns, string Derived = "", bool IsNothingWhenBlank = false)
{
    private const string Comma = ", ";

    public IReadOnlyList<string> KeyColumns { get; } = Split(Key);

    public IReadOnlyList<string> OtherColumns { get; } = Split(Columns);

    public IReadOnlyList<string> DerivedColumns { get; } = Split(Derived);

    /// <summary>The key first, then the rest.</summary>
    public IReadOnlyList<string> All { get; } = [.. Split(Key), .. Split(Columns)];

    /// <summary>One row after the other by its key, from the first or from the one whose key is given as @K0, @K1, and so on.</summary>
    public string Pages(bool isFirst) =>
        $"SELECT {string.Join(Comma, All)} FROM {Name}{(isFirst ? "" : $" WHERE {After}")} ORDER BY {string.Join(Comma, KeyColumns)}";

    /// <summary>The row whose key is given.</summary>
    public string ByKey => $"SELECT {string.Join(Comma, All)} FROM {Name} WHERE {string.Join(" AND ", KeyColumns.Select((column, i) => $"{column} = @K{i}"))}";

    /// <summary>The first column is bounded by itself, so that its index serves.</summary>
    private string After => $"{KeyColumns[0]} >= @K0 AND NOT ({Before(0)})";

    private string Before(int from) => from == KeyColumns.Count - 1
        ? $"{KeyColumns[from]} <= @K{from}"
        : $"{KeyColumns[from]} < @K{from} OR ({KeyColumns[from]} = @K{from} AND ({Before(from + 1)}))";

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
