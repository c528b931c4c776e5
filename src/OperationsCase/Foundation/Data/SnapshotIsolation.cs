namespace OperationsCase.Foundation.Data;

/// <summary>Whether a database of SQL Server keeps earlier versions of its rows, so that readers wait for no writer.</summary>
/// <remarks>Without both, a query waits for every command, and <see cref="IEngine.BeginReading"/> fails.</remarks>
internal sealed record SnapshotIsolation
{
    public const string Asked =
        """
        SELECT name AS Name, is_read_committed_snapshot_on AS ReadsCommittedRows, CASE WHEN snapshot_isolation_state = 1 THEN 1
            ELSE 0 END AS AllowsSnapshots
        FROM sys.databases
        WHERE database_id = DB_ID()
        """;

    public string Name { get; init; } = "";

    public bool ReadsCommittedRows { get; init; }

    public bool AllowsSnapshots { get; init; }

    /// <summary>The statements that are missing, in a sentence, or null.</summary>
    public string? Trouble
    {
        get
        {
            var missing = Missing().ToList();

            return missing.Count == 0
                ? null
                : $"The database {Name} makes readers wait for writers. Run this on the server, then start again: {string.Join(' ', missing)}";
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
