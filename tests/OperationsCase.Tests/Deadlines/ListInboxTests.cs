using Dapper;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class ListInboxTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;

    [SetUp]
    public async Task BeWarned()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        await room.Done(room.ANoticeServedNow(await room.AClosure()));
        room.Clock.Advance(TimeSpan.FromHours(42));
        await room.Sweep();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_supervisor_reads_why_it_came_to_them_and_that_it_was_late()
    {
        room.Clock.Advance(TimeSpan.FromHours(8));
        await room.Sweep();

        var page = (await (await room.SignedIn(supervisor)).Open("/messages")).QuerySelector("main")!.TextContent;

        Assert.That(page, Does.Contain("Escalated").And
            .Contain("To you as the supervisor of the borough").And
            .Contain("Late").And
            .Contain("It was due"));
    }

    [Test]
    public async Task An_officer_who_deals_with_a_warning_says_so_and_the_others_read_it()
    {
        var theirs = (await room.As(supervisor, () => room.Done(new ListInbox()))).Rows[0];

        await room.As(supervisor, () => room.Done(new AcknowledgeWarning(theirs.Id)));
        var mine = (await room.Done(new ListInbox())).Rows.Single(row => row.DeadlineId == theirs.DeadlineId && row.Step == theirs.Step);
        var after = await room.As(supervisor, () => room.Done(new ListInbox()));

        Assert.That(mine.AcknowledgedBy, Is.EqualTo("DI Amara Nwosu"));
        Assert.That(after.Rows.Single(row => row.Id == theirs.Id).ReadAt, Is.Not.Null);
    }

    [Test]
    public async Task Nobody_acknowledges_what_came_to_somebody_else()
    {
        var theirs = (await room.As(supervisor, () => room.Done(new ListInbox()))).Rows[0];

        Assert.That((await room.Send(new AcknowledgeWarning(theirs.Id))).IsRefused, Is.True);
    }

    [Test]
    public async Task The_page_has_a_button_for_it()
    {
        var browser = await room.SignedIn(supervisor);
        var page = await browser.Open("/messages");
        var message = page.QuerySelector("input[name=messageId]")!.GetAttribute("value")!;

        var after = await browser.Send("/messages?handler=Acknowledge", page, new() { ["messageId"] = message });

        Assert.That(after.QuerySelector("main")!.TextContent, Does.Contain("You said you are dealing with this"));
    }

    [Test]
    public async Task A_clock_of_which_more_was_told_since_has_one_line_with_its_newest_state()
    {
        var first = (await room.Done(new ListInbox())).Rows;
        room.Clock.Advance(TimeSpan.FromHours(8));
        await room.Sweep();

        var inbox = await room.Done(new ListInbox());

        var told = room.Database.Query<(Guid DeadlineId, DateTimeOffset SentAt)>(
            "SELECT DeadlineId, SentAt FROM InboxMessage WHERE OfficerId = @Id",
            new { room.Priya.Id }).ToList();
        Assert.That(told, Has.Count.GreaterThan(told.DistinctBy(message => message.DeadlineId).Count()), "The clock was told of more than once");
        Assert.That(inbox.Rows.Select(row => row.DeadlineId), Is.Unique.And.SupersetOf(first.Select(row => row.DeadlineId)));
        Assert.That(inbox.Rows.Select(row => row.DeadlineId), Is.EquivalentTo(told.Select(message => message.DeadlineId).Distinct()));
        Assert.That(
            inbox.Rows.Select(row => (row.DeadlineId, row.SentAt)),
            Is.SubsetOf(told.GroupBy(message => message.DeadlineId).Select(all => (all.Key, all.Max(message => message.SentAt)))));
        Assert.That((inbox.Total, inbox.Unread), Is.EqualTo((inbox.Rows.Count, inbox.Rows.Count)));
    }

    [Test]
    public async Task Reading_the_newest_of_a_clock_is_reading_all_of_it()
    {
        room.Clock.Advance(TimeSpan.FromHours(8));
        await room.Sweep();

        await room.Done(new MarkInboxRead { SentUpTo = (await room.Done(new ListInbox())).Rows.Max(row => row.SentAt) });

        Assert.That((await room.Done(new ListInbox())).Unread, Is.Zero);
        Assert.That(
            room.Database.QuerySingle<int>("SELECT COUNT(*) FROM InboxMessage WHERE OfficerId = @Id AND ReadAt IS NULL", new { room.Priya.Id }),
            Is.Zero);
    }

    [Test]
    public async Task A_clock_that_was_given_up_says_so_and_asks_nothing()
    {
        room.Database.Execute("UPDATE Deadline SET StoodDownAt = @now WHERE MetAt IS NULL", new { now = room.Clock.GetUtcNow() });

        var page = (await (await room.SignedIn()).Open("/messages")).QuerySelector("main")!;

        Assert.That(page.TextContent, Does.Contain("It is no longer needed"));
        Assert.That(page.QuerySelectorAll("input[name=messageId]"), Is.Empty);
    }

    [Test]
    public void Every_audience_of_the_escalation_policy_has_a_role_that_may_read_messages() =>
        Assert.That(Role.CaseReaders & OperationsCase.Deadlines.Alerts.DutyHours.Carried.Role, Is.Not.EqualTo(Role.None));
}
