using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Messages;
using OperationsCase.NeedToKnow;
using OperationsCase.Retention;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public class NotifyReviewsDueTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        manager = room.AnInformationManager();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task On_its_day_whoever_restricted_a_case_that_no_information_manager_may_see_is_told_and_not_before()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);

        room.Clock.Advance(TimeSpan.FromDays(27));
        await Ring();
        Assert.That(await ToldTo(supervisor), Is.Empty);

        room.Clock.Advance(TimeSpan.FromDays(1));
        await Ring();

        Assert.That(await ToldTo(supervisor), Is.EqualTo(new[] { (operation, "The review of its restriction is due") }));
        Assert.That(await ToldTo(room.Priya), Is.EqualTo(new[] { (operation, "The review of its restriction is due") }));
    }

    [Test]
    public async Task Where_an_information_manager_is_on_the_list_only_an_overdue_review_is_told()
    {
        var operation = await room.AClosure();
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, room.Priya, manager)));

        room.Clock.Advance(TimeSpan.FromDays(28));
        await Ring();
        Assert.That(await ToldTo(supervisor), Is.Empty);

        room.Clock.Advance(TimeSpan.FromDays(1));
        await Ring();

        Assert.That(await ToldTo(supervisor), Is.EqualTo(new[] { (operation, "The review of its restriction is overdue") }));
    }

    [Test]
    public async Task However_often_the_job_runs_an_overdue_review_is_told_once()
    {
        await room.Restricted(supervisor, await room.AClosure());
        room.Clock.Advance(TimeSpan.FromDays(40));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Ring)));
        room.Clock.Advance(TimeSpan.FromDays(1));
        await Ring();

        Assert.That(await ToldTo(supervisor), Has.Exactly(1).Items);
        Assert.That(await ToldTo(room.Priya), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_review_that_becomes_overdue_again_is_told_again()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);
        room.Clock.Advance(TimeSpan.FromDays(40));
        await Ring();
        await room.As(supervisor, () => room.Done(new ReviewRestriction
        {
            Case = operation,
            OfficerIds = [room.Priya.Id],
            Reason = "She lives there still.",
            ReviewOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(7),
            Version = 1,
        }));

        room.Clock.Advance(TimeSpan.FromDays(8));
        await Ring();

        Assert.That(await ToldTo(supervisor), Has.Exactly(2).Items);
    }

    [Test]
    public async Task A_review_for_retention_that_no_information_manager_sees_is_told_to_the_owner()
    {
        var operation = await room.AClosedMarket();
        await room.Restricted(supervisor, operation);
        room.Clock.Advance(TimeSpan.FromDays((365 * 6) + 3));

        Assert.That((await room.As(manager, () => room.Done(new ListRetentionReviews()))).Rows, Is.Empty);
        await Ring();
        await Ring();

        Assert.That(
            (await ToldTo(supervisor)).Select(told => told.What),
            Is.EquivalentTo(new[] { "Its review for retention is due", "The review of its restriction is overdue" }));
    }

    private Task Ring() => room.As(TestUser.TheSystem, () => new ReviewNotificationJob(room.Services.GetRequiredService<IMediator>()).Run());

    private Task<IReadOnlyList<(string Reference, string What)>> ToldTo(TestUser.TestPerson officer) => room.As<IReadOnlyList<(string, string)>>(
    officer, async () =>
        [.. (await room.Done(new ListMyCaseMessages())).Rows.Select(row => (row.Reference.Value, row.What))]);
}
