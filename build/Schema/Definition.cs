namespace OperationsCase.Schema;

/// <summary>A table or a view, as far as both engines have it.</summary>
internal abstract record Definition(string Name)
{
    /// <summary>The tables and views that must stand before this one; never itself.</summary>
    public abstract IReadOnlyList<string> References { get; }
}

internal sealed record Table(
    string Name, IReadOnlyList<Column> Columns, IReadOnlyList<Constraint> Constraints, IReadOnlyList<TableIndex> Indexes) : Definition(Name)
{
    public override IReadOnlyList<string> References =>
        [.. Constraints.OfType<ForeignKey>()
            .Select(key => key.Table)
            .Where(table => !table.Equals(Name, StringComparison.OrdinalIgnoreCase))
            .Distinct()];
}

/// <param name="Query">The SELECT that both engines read alike.</param>
internal sealed record View(string Name, string Query, IReadOnlyList<string> Reads) : Definition(Name)
{
    public override IReadOnlyList<string> References => Reads;
}

/// <param name="Size">What stands in brackets after the type, such as 200 or MAX; null without brackets.</param>
/// <param name="Collation">How SQL Server compares it, where that is not as the whole database is compared.</param>
internal sealed record Column(string Name, string Type, string? Size, bool IsNullable, string? Collation = null)
{
    /// <summary>By code points. Folded keys have it: what folding tells apart, such as hiragana and katakana, the server tells apart too.</summary>
    /// <remarks>A folded key has no small letter of the Latin alphabet, so NOCASE in the twin compares it by its bytes as well.</remarks>
    public const string ByCodePoints = "Latin1_General_100_BIN2";
}

internal abstract record Constraint(string Name);

/// <param name="Clustering">CLUSTERED, NONCLUSTERED or nothing; how SQL Server alone lays out its pages.</param>
internal sealed record Key(string Name, bool IsPrimary, string Clustering, IReadOnlyList<string> Columns) : Constraint(Name);

internal sealed record ForeignKey(
    string Name,
    IReadOnlyList<string> Columns,
    string Table,
    IReadOnlyList<string> ReferencedColumns) : Constraint(Name);

internal sealed record CheckDefinition(string Name, string Condition) : Constraint(Name);

/// <param name="Included">What SQL Server keeps beside the keys, so that it need not look a row up; SQLite's twin goes without.</param>
/// <param name="Filter">The condition of a filtered index; null when it holds every row.</param>
internal sealed record TableIndex(
    string Name,
    bool IsUnique,
    string Clustering,
    string Table,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Included,
    string? Filter);
