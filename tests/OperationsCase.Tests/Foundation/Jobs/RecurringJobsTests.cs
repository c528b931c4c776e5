using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Jobs;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Jobs;

/// <remarks>Not beside others: Hangfire keeps its storage and its filters in statics of the process.</remarks>
[NonParallelizable]
public class RecurringJobsTests
{
    private CaseRoom room = null!;
    private Microsoft.AspNetCore.Builder.WebApplication app = null!;
    private JobStorage storage = null!;
    private IRecurringJobManager jobs = null!;
    private RecurringJobs recurring = null!;

    [SetUp]
    public void ScheduleJobs()
    {
        room = new CaseRoom();
        app = room.AnApplicationThatRunsJobs();
        storage = app.Services.GetRequiredService<JobStorage>();
        jobs = app.Services.GetRequiredService<IRecurringJobManager>();
        recurring = app.Services.GetRequiredService<RecurringJobs>();
        recurring.AddMissing(storage, jobs);
    }

    [TearDown]
    public async Task LeaveRoom()
    {
        await app.DisposeAsync();
        await room.DisposeAsync();
    }

    [Test]
    public void Every_job_is_scheduled_and_none_has_an_argument()
    {
        Assert.That(Hanging(), Is.EquivalentTo(recurring.All.Select(job => job.Name)));
        Assert.That(recurring.All.SelectMany(job => job.Job.Args), Is.Empty);
    }

    [Test]
    public void A_job_that_was_removed_is_scheduled_again_within_a_minute()
    {
        jobs.RemoveIfExists(DeadlineSweep.Job);

        Keeper().Check();

        Assert.That(Hanging(), Does.Contain(DeadlineSweep.Job));
    }

    [Test]
    public void A_job_that_Hangfire_has_given_up_is_scheduled_again()
    {
        using (var connection = storage.GetConnection())
        {
            connection.SetRangeInHash($"recurring-job:{DeadlineSweep.Job}", [new("NextExecution", ""), new("Error", "It could not be scheduled.")]);
        }

        var given = Hanging();
        Keeper().Check();

        Assert.That(given, Does.Not.Contain(DeadlineSweep.Job));
        Assert.That(Hanging(), Does.Contain(DeadlineSweep.Job));
    }

    [Test]
    public void Jobs_that_are_scheduled_are_left_alone() => Assert.That(recurring.AddMissing(storage, jobs), Is.Zero);

    [Test]
    public void An_application_that_runs_jobs_has_a_watchdog() =>
        Assert.That(app.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), Has.Some.InstanceOf<JobWatchdog>());

    private JobWatchdog Keeper() => new(recurring, storage, jobs, TimeProvider.System, NullLogger<JobWatchdog>.Instance);

    private List<string> Hanging()
    {
        using var connection = storage.GetConnection();

        return [.. connection.GetRecurringJobs().Where(job => job.NextExecution is not null).Select(job => job.Id)];
    }
}
