using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>The row that every sweep writes: it says that the sweep runs.</summary>
internal static class SweepHeartbeat
{
    /// <summary>Of the sweep.</summary>
    public const string Sweep = "deadline-sweep";

    /// <summary>A sweep that is later than this has stopped.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Writes the row, in the transaction of the work that it tells of.</summary>
    /// <remarks>It is written first: its lock lasts to the commit, so that sweeps of many workers follow one another.</remarks>
    public static async Task Beat(Database database, DateTimeOffset now)
    {
        var beat = new { Job = Sweep, BeatAt = now };

        if (await database.Execute(Sql.Beat, beat) == 0)
        {
            await database.AddIfAbsent(Sql.Begin, beat);
        }
    }

    /// <returns>When the last sweep was, or, before the first, when the record was created.</returns>
    public static async Task<DateTimeOffset> Last(Database database) =>
        await database.SingleOrDefault<DateTimeOffset?>(Sql.Last, new { Job = Sweep })
            ?? DateTimeOffset.Parse(
                await SystemFacts.Find(database, SystemFacts.LaidOutAt) ?? "0001-01-01Z",
                System.Globalization.CultureInfo.InvariantCulture);

    private static class Sql
    {
        internal const string Beat = "UPDATE Heartbeat SET BeatAt = @BeatAt WHERE Job = @Job";

        internal const string Begin =
            "INSERT INTO Heartbeat (Job, BeatAt) SELECT @Job, @BeatAt WHERE NOT EXISTS (SELECT 1 FROM Heartbeat WHERE Job = @Job)";

        internal const string Last = "SELECT BeatAt FROM Heartbeat WHERE Job = @Job";
    }
}
