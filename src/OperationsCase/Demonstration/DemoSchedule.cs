using System.Diagnostics;
using OperationsCase.Deadlines;
using OperationsCase.Import;

namespace OperationsCase.Demonstration;

/// <summary>Everything that anybody does in the demonstration, to be played in the order of time.</summary>
/// <param name="now">What comes after it has not happened yet, and is left out.</param>
internal sealed class DemoSchedule(DateTimeOffset now)
{
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(0.5);

    private readonly List<(DateTimeOffset At, Func<BatchApplication, Task> Act)> entries = [];

    /// <returns>Whether it has happened by now.</returns>
    public bool Add(DateTimeOffset at, Func<BatchApplication, Task> act)
    {
        if (at > now)
        {
            return false;
        }

        entries.Add((at, act));

        return true;
    }

    /// <summary>Plays all of it, with the warnings that fall between.</summary>
    public async Task Play(BatchApplication application)
    {
        var inOrder = entries.OrderBy(entry => entry.At).Append((At: now, Act: _ => Task.CompletedTask)).ToList();

        for (var done = 0; done < inOrder.Count;)
        {
            var from = done;
            done = await application.InOneTransaction(() => PlayFrom(application, inOrder, from));
        }
    }

    /// <returns>How far it came in one transaction.</returns>
    private static async Task<int> PlayFrom(
        BatchApplication application,
        List<(DateTimeOffset At, Func<BatchApplication, Task> Act)> inOrder,
        int from)
    {
        var (begun, next) = (Stopwatch.GetTimestamp(), from);

        for (; next < inOrder.Count && Stopwatch.GetElapsedTime(begun) < LongestBatch; next++)
        {
            var (at, act) = inOrder[next];
            await RunJobsUpTo(application, at);
            application.Now = at;
            await act(application);
        }

        return next;
    }

    /// <summary>Runs the sweep at the full minute after each warning's moment, as it would have run, up to and including the moment given.</summary>
    private static async Task RunJobsUpTo(BatchApplication application, DateTimeOffset moment)
    {
        while (await application.Look<DateTimeOffset?>(Sql.NextAlert, new { }) is { } alertAt && OnTheMinute(alertAt) <= moment)
        {
            application.Now = OnTheMinute(alertAt);
            await application.Done(BatchOfficer.TheSystem, new SweepDeadlines());
        }
    }

    private static DateTimeOffset OnTheMinute(DateTimeOffset moment) =>
        new((moment.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private static class Sql
    {
        internal const string NextAlert = "SELECT MIN(RingsAt) FROM DeadlineAlert WHERE SentAt IS NULL AND StoodDownAt IS NULL";
    }
}
