namespace OperationsCase.Foundation.Data;

/// <summary>How a database of SQL Server is set, as far as this program relies on it.</summary>
/// <remarks>
/// Without earlier versions of rows a query waits for every command, and <see cref="IEngine.BeginReading"/> fails. With another collation, texts are
/// told apart otherwise than on SQLite. Where one failed statement ends a transaction, <see cref="Database.AddIfAbsent"/> cannot go on.
/// </remarks>
internal sealed record ServerDatabaseSettings
{
    public const string Asked =
        """
        SELECT name AS Name, is_read_committed_snapshot_on AS ReadsCommittedRows, CASE WHEN snapshot_isolation_state = 1 THEN 1
            ELSE 0 END AS AllowsSnapshots,
            collation_name AS Collation, CASE WHEN (@@OPTIONS & 16384) = 16384 THEN 1 ELSE 0 END AS AbortsTransactions
        FROM sys.databases
        WHERE database_id = DB_ID()
        """;

    private const string Needed = "Latin1_General_100_CI_AS_SC";

    public string Name { get; init; } = "";

    public bool ReadsCommittedRows { get; init; }

    public bool AllowsSnapshots { get; init; }

    public string Collation { get; init; } = Needed;

    /// <summary>XACT_ABORT, as each connection of the server begins.</summary>
    public bool AbortsTransactions { get; init; }

    /// <summary>What is to be done on the server, in sentences, or null.</summary>
    public string? Trouble => Troubles().ToList() is { Count: > 0 } troubles ? string.Join(' ', troubles) : null;

    private IEnumerable<string> Troubles()
    {
        if (Missing().ToList() is { Count: > 0 } missing)
        {
            yield return $"The database {Name} makes readers wait for writers. Run this on the server, then start again: {string.Join(' ', missing)}";
        }

        if (!Collation.StartsWith(Needed, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"The database {Name} compares texts by {Collation}, and this program relies on {Needed}. "
                + $"Create the database again, with COLLATE {Needed}, then start again.";
        }

        if (AbortsTransactions)
        {
            yield return $"The server of {Name} ends a transaction at its first failed statement. Take XACT_ABORT (16384) out of its user options "
                + "with sp_configure, then start again.";
        }
    }

    private IEnumerable<string> Missing()
    {
        var database = $"[{Name.Replace("]", "]]", StringComparison.Ordinal)}]";

        if (!ReadsCommittedRows)
        {
            yield return $"ALTER DATABASE {database} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;";
        }

        if (!AllowsSnapshots)
        {
            yield return $"ALTER DATABASE {database} SET ALLOW_SNAPSHOT_ISOLATION ON;";
        }
    }
}
