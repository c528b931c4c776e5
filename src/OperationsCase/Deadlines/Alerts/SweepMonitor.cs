using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Whether the sweep still runs, for the banner on every page and for whoever watches the service.</summary>
internal sealed class SweepMonitor(IEngine engine, TimeProvider clock)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    private long known;

    /// <returns>When the last sweep was, and whether it is over five minutes late.</returns>
    public async Task<(DateTimeOffset At, bool IsLate)> Read()
    {
        await using var database = new Database(engine);
        var at = await SweepHeartbeat.Last(database);
        Interlocked.Exchange(ref known, at.UtcTicks);

        return (at, clock.GetUtcNow() - at > SweepHeartbeat.Longest);
    }

    /// <returns>When it was, if it is late, and else null. The record is asked only once the sweep that is known of is old.</returns>
    public async Task<DateTimeOffset?> LateSince()
    {
        var since = clock.GetUtcNow() - new DateTimeOffset(Interlocked.Read(ref known), TimeSpan.Zero);

        if (since <= SweepHeartbeat.Longest && since >= -Ahead)
        {
            return null;
        }

        var (at, isLate) = await Read();

        return isLate ? at : null;
    }
}
