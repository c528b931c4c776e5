using Dapper;
using Hangfire;
using Hangfire.Server;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Commands;
using OperationsCase.Deadlines;
using OperationsCase.Foundation;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Hangfire only triggers the sweep and stores nothing that counts: its queue may be lost whole.</summary>
/// <remarks>Not beside others: Hangfire keeps its storage and its filters in statics of the process.</remarks>
[NonParallelizable]
public class LostQueueTests
{
    private CaseRoom room = null!;

    [SetUp]
    public async Task ServeANotice()
    {
        room = new CaseRoom();
        await room.Done(room.ANoticeServedNow(await room.AClosure()));
        room.Clock.Advance(TimeSpan.FromHours(49));
        room.Officer.Is(TestUser.TheSystem);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_application_that_starts_with_an_empty_queue_sends_everything_that_fell_due_once()
    {
        await using (var stopped = room.AnApplicationThatRunsJobs())
        {
            Jobs(stopped).AddOrUpdate<DeadlineSweep>(DeadlineSweep.Job, job => job.Run(), Cron.Minutely());
        }

        var before = Sent();
        await OpenAndRing();
        await OpenAndRing();

        Assert.That(before, Is.Empty);
        Assert.That(Sent(), Is.EquivalentTo(Due()).And.Not.Empty);
    }

    /// <summary>Opens the product as its command line does, has Hangfire run its jobs at once instead of on the minute, and closes it.</summary>
    private async Task OpenAndRing()
    {
        var step = new SweptRecord();
        GlobalJobFilters.Filters.Add(step);
        using var closing = new CancellationTokenSource();
        await using var app = room.AnApplicationThatRunsJobs();

        try
        {
            var running = CommandLineActions.Run(app, new Settings(), closing.Token, whenOpen: () =>
            {
                Jobs(app).Trigger(DeadlineSweep.Job);

                return Task.CompletedTask;
            });
            var fault = await step.Once.WaitAsync(TimeSpan.FromSeconds(60));
            await closing.CancelAsync();

            Assert.That((fault, await running), Is.EqualTo(((Exception?)null, 0)));
        }
        finally
        {
            GlobalJobFilters.Filters.Remove(step);
        }
    }

    private static IRecurringJobManager Jobs(Microsoft.AspNetCore.Builder.WebApplication app) =>
        app.Services.GetRequiredService<IRecurringJobManager>();

    private List<(Guid, string)> Sent() => [.. room.Database.Query<(Guid, string)>("SELECT DeadlineId, Step FROM InboxMessage")];

    private List<(Guid, string)> Due() => [.. room.Database.Query<(Guid, string)>(
        "SELECT DeadlineId, Step FROM DeadlineAlert WHERE StoodDownAt IS NULL AND RingsAt <= @Now", new { Now = room.Clock.GetUtcNow() })];

    private sealed class SweptRecord : IServerFilter
    {
        private readonly TaskCompletionSource<Exception?> once = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Exception?> Once => once.Task;

        public void OnPerforming(PerformingContext context)
        {
        }

        public void OnPerformed(PerformedContext context) => once.TrySetResult(context.Exception);
    }
}
