using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class InboxTests
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
    public void Every_audience_of_the_escalation_policy_has_a_role_that_may_read_messages() =>
        Assert.That(Role.CaseReaders & OperationsCase.Deadlines.Alerts.DutyHours.Carried.Role, Is.Not.EqualTo(Role.None));
}
