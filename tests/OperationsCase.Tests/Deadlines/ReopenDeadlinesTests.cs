using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class ReopenDeadlinesTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task All_clocks_that_were_given_up_at_one_instant_run_again_as_they_stood_and_no_others()
    {
        var (operation, of) = await AnOperation();
        await room.AClockOf(operation);
        await Within(deadlines => deadlines.StandDownAll(of, ["closure-notice.hearing"]));
        room.Clock.Advance(TimeSpan.FromHours(1));
        var kept = new[] { await room.AClockOf(operation), await room.AClockOf(operation) };
        var before = Open();
        var closedAt = room.Clock.GetUtcNow();
        await Within(async deadlines =>
        {
            await deadlines.GiveUp(of, closedAt);

            return 0;
        });
        room.Clock.Advance(TimeSpan.FromHours(2));

        var opened = await Within(deadlines => deadlines.ReopenGivenUp(of, closedAt));

        Assert.That(opened, Is.EqualTo(kept.Length));
        Assert.That(Open(), Is.EqualTo(before));
        Assert.That(
            room.Database.QuerySingle<DateTimeOffset>("SELECT NextDueAt FROM Operation"),
            Is.EqualTo(room.Database.QuerySingle<DateTimeOffset>("SELECT MIN(DueAt) FROM Deadline WHERE MetAt IS NULL AND StoodDownAt IS NULL")));
    }

    [Test]
    public async Task Whoever_has_the_case_is_told_that_a_clock_runs_again_and_of_a_miss_that_was_meanwhile()
    {
        var (operation, of) = await AnOperation();
        await room.AClockOf(operation);
        await Within(deadlines => deadlines.StandDownAll(of, ["closure-notice.hearing"]));
        room.Clock.Advance(TimeSpan.FromDays(4));

        await Within(deadlines => deadlines.ReopenGivenUp(of, ["closure-notice.hearing"]));
        await room.Sweep();

        Assert.That(
            room.Database.Query<string>("SELECT DISTINCT Step FROM InboxMessage ORDER BY Step"),
            Is.EqualTo(new[] { "missed", "runs again 1" }));
        Assert.That(EscalationPolicy.Says("A court must hear the application", "runs again 1"), Is.EqualTo("Runs again: a court must hear the application"));
    }

    private async Task<(string Reference, DeadlineCase Of)> AnOperation()
    {
        var operation = await room.Done(room.AMarketToLog());
        await room.EndTasks(operation);
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM CaseRecord WHERE Reference = @operation", new { operation });

        return (operation, new DeadlineCase(id, "OP"));
    }

    private async Task<int> Within(Func<DeadlineService, Task<int>> act)
    {
        await using var scope = room.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        database.WillChange();
        var done = await act(scope.ServiceProvider.GetRequiredService<DeadlineService>());
        database.Touched.Take();
        await database.Commit();

        return done;
    }

    private IReadOnlyList<string> Open() =>
        [.. room.Database.Query<string>("SELECT CONCAT(Id, DueAt) FROM Deadline WHERE MetAt IS NULL AND StoodDownAt IS NULL ORDER BY Id")];
}
