namespace OperationsCase.Foundation.Data;

/// <summary>
/// A case's place in a list by deadline, as one number that an index can keep: what is due by its moment, then the rest, newest first.
/// </summary>
/// <remarks>Seconds since 1970 in UTC. The tables' constraints say the same: below half a trillion something is due, above it nothing is.</remarks>
internal static class DueSortKey
{
    public const long FirstOfTheUndated = 500_000_000_000;

    private const long Last = 1_000_000_000_000;

    /// <param name="dueAt">The last instant in time.</param>
    public static long Of(DateTimeOffset dueAt) => dueAt.ToUnixTimeSeconds();

    /// <param name="dueAt">When the earliest open deadline runs out, or null.</param>
    /// <param name="startedAt">When the case began, which orders those with nothing due.</param>
    public static long Of(DateTimeOffset? dueAt, DateTimeOffset startedAt) => dueAt is { } due ? Of(due) : Last - startedAt.ToUnixTimeSeconds();
}
