namespace OperationsCase.Demonstration;

/// <summary>Everything that anybody does in the demonstration, to be played in the order of time.</summary>
/// <param name="now">What comes after it has not happened yet, and is left out.</param>
internal sealed class DemoSchedule(DateTimeOffset now)
{
    private readonly List<(DateTimeOffset At, Func<DemoApplication, Task> Act)> entries = [];

    public int Count => entries.Count;

    /// <returns>Whether it has happened by now.</returns>
    public bool Add(DateTimeOffset at, Func<DemoApplication, Task> act)
    {
        if (at > now)
        {
            return false;
        }

        entries.Add((at, act));

        return true;
    }

    /// <summary>Plays all of it on the stage, with the warnings that fall between.</summary>
    public async Task Play(DemoApplication application)
    {
        foreach (var (at, act) in entries.OrderBy(entry => entry.At))
        {
            await application.RunJobsUpTo(at);
            application.Now = at;
            await act(application);
        }

        await application.RunJobsUpTo(now);
    }
}
