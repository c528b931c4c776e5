using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using OperationsCase.Access.Accounts.Sessions;
using OperationsCase.Access.NeedToKnow;
using OperationsCase.Audit.Chains;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.Mailing;
using OperationsCase.Retention;

namespace OperationsCase;

/// <summary>Everything that Hangfire rings again and again. No job has an argument: what is to be done stands in the record.</summary>
internal static class RecurringJobs
{
    public static IReadOnlyList<RecurringJob> All { get; } =
    [
        RecurringJob.Of<DeadlineSweep>(DeadlineSweep.Job, bell => bell.Run(), Cron.Minutely()),
        RecurringJob.Of<OutboxJob>(OutboxJob.Job, bell => bell.Run(), Cron.Minutely()),
        RecurringJob.Of<ReviewSchedulingJob>(ReviewSchedulingJob.Job, bell => bell.Run(), Cron.Hourly()),
        RecurringJob.Of<ReviewNotificationJob>(ReviewNotificationJob.Job, bell => bell.Run(), Cron.Hourly()),
        RecurringJob.Of<SavedFormCleanupJob>(SavedFormCleanupJob.Job, bell => bell.Run(), Cron.Minutely()),
        RecurringJob.Of<LogSealingJob>(LogSealingJob.Job, bell => bell.Run(), Cron.Minutely()),
    ];

    /// <summary>Hangs every bell that is not there, or that Hangfire will not ring again, as after five failures to schedule it.</summary>
    /// <returns>How many were hung.</returns>
    public static int AddMissing(JobStorage storage, IRecurringJobManager jobs)
    {
        using var connection = storage.GetConnection();
        var hanging = connection.GetRecurringJobs([.. All.Select(bell => bell.Name)]).Where(job => job is { Removed: false, NextExecution: not null }).ToLookup(job => job.Id);
        var missing = All.Where(bell => !hanging[bell.Name].Any(job => job.Cron == bell.Cron)).ToList();

        foreach (var bell in missing)
        {
            jobs.RemoveIfExists(bell.Name);
            jobs.AddOrUpdate(bell.Name, bell.Job, bell.Cron);
        }

        return missing.Count;
    }
}

/// <param name="Name">By which Hangfire knows it.</param>
/// <param name="Job">What is rung.</param>
/// <param name="Cron">When, as cron writes it.</param>
internal sealed record RecurringJob(string Name, Job Job, string Cron)
{
    public static RecurringJob Of<T>(string name, Expression<Func<T, Task>> ring, string times) => new(name, Hangfire.Common.Job.FromExpression(ring), times);
}

/// <summary>Looks each minute whether every bell still hangs, and hangs it again.</summary>
internal sealed partial class JobWatchdog(JobStorage storage, IRecurringJobManager jobs, TimeProvider clock, ILogger<JobWatchdog> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);

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

    /// <summary>A storage that cannot be reached now is looked at again in a minute.</summary>
    internal void Check()
    {
        try
        {
            if (RecurringJobs.AddMissing(storage, jobs) is > 0 and var count)
            {
                JobsRestored(log, count);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotReached(log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} recurring jobs had been removed or disabled. They are there again.")]
    private static partial void JobsRestored(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage of jobs could not be asked. It is asked again in a minute.")]
    private static partial void NotReached(ILogger logger, Exception exception);
}
