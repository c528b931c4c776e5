using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;

namespace OperationsCase.Foundation.Jobs;

/// <summary>Everything that Hangfire runs again and again. No job has an argument: what is to be done stands in the database.</summary>
/// <param name="All">The jobs, as their rooms made them.</param>
/// <param name="FormerNames">What jobs were called in earlier versions; a storage may still hold them.</param>
internal sealed record RecurringJobs(IReadOnlyList<RecurringJob> All, IReadOnlyList<string> FormerNames)
{
    /// <summary>
    /// Schedules every job that is not scheduled as it should be: removed, given up by Hangfire after failures, or of another type or time.
    /// </summary>
    /// <returns>How many were scheduled.</returns>
    public int AddMissing(JobStorage storage, IRecurringJobManager jobs)
    {
        using var connection = storage.GetConnection();
        var scheduled = connection.GetRecurringJobs([.. All.Select(job => job.Name)])
            .Where(job => job is { Removed: false, NextExecution: not null })
            .ToLookup(job => job.Id);
        var missing = All
            .Where(job => !scheduled[job.Name].Any(found => found.Cron == job.Cron && found.Job?.Type == job.Job.Type))
            .ToList();

        foreach (var job in missing)
        {
            jobs.RemoveIfExists(job.Name);
            jobs.AddOrUpdate(job.Name, job.Job, job.Cron);
        }

        return missing.Count;
    }

    /// <summary>Removes jobs by the names that earlier versions gave them, so that none of them fails from now on.</summary>
    public void RemoveFormer(IRecurringJobManager jobs)
    {
        foreach (var name in FormerNames)
        {
            jobs.RemoveIfExists(name);
        }
    }
}

/// <param name="Name">The name by which Hangfire knows it.</param>
/// <param name="Job">The method that it runs.</param>
/// <param name="Cron">When it runs, as a cron expression.</param>
internal sealed record RecurringJob(string Name, Job Job, string Cron)
{
    public static RecurringJob Of<T>(string name, Expression<Func<T, Task>> run, string cron) => new(name, Job.FromExpression(run), cron);
}

/// <summary>Checks each minute that every recurring job is still scheduled, and schedules it again if not.</summary>
internal sealed partial class JobWatchdog(
    RecurringJobs all,
    JobStorage storage,
    IRecurringJobManager jobs,
    TimeProvider clock,
    ILogger<JobWatchdog> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Check();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends, also one whose start failed.
        }
    }

    /// <summary>If the storage cannot be reached now, the next check is in a minute.</summary>
    internal void Check()
    {
        try
        {
            if (all.AddMissing(storage, jobs) is > 0 and var count)
            {
                JobsRestored(log, count);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotReached(log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} recurring jobs had been removed or disabled. They are scheduled again.")]
    private static partial void JobsRestored(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job storage could not be reached. It is tried again in a minute.")]
    private static partial void NotReached(ILogger logger, Exception exception);
}
