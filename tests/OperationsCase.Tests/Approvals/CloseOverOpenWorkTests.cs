using Dapper;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Approvals;

/// <summary>An operation is closed when nothing is open in it, or over what is with a supervisor's approval; and a supervisor opens it again.</summary>
public class CloseOverOpenWorkTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private TestUser.TestPerson supervisor = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
        await room.Done(room.ASeizureToRecord(operation));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Everything_that_is_open_is_listed_at_once_each_with_where_it_is_answered()
    {
        var closing = await room.Done(new GetClosing(operation));
        var refused = await room.Send(Closing());

        Assert.That(closing.Blockers.Select(blocker => blocker.Words), Has.Some.Contains("is still held, SZ-2026-000001")
            .And.Some.StartsWith("“A court must hear the application"));
        Assert.That(refused.Refusals.Select(refusal => refusal.Message), Is.EqualTo(closing.Blockers.Select(blocker => blocker.Words)));
        var browser = await room.SignedIn();

        foreach (var blocker in closing.Blockers)
        {
            Assert.That((await browser.Ask(blocker.Address)).Status, Is.EqualTo(System.Net.HttpStatusCode.OK), blocker.Address);
        }
    }

    [Test]
    public async Task A_supervisor_approves_closing_over_it_and_the_history_says_what_was_given_up()
    {
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Approved);

        await room.Done(Closing());

        var told = (await room.Done(new ListHistoryOfOperation(operation))).Rows[0];
        Assert.That(told.Detail, Does.Contain("Still open: “A court must hear the application").And.Contain("Approved by DI Sam Okoro, AP-2026-000001."));
        Assert.That(Running(), Is.Zero);
        Assert.That((await room.Send(Closing())).Refusals.Single().Message, Is.EqualTo("This operation is closed already"));
    }

    [Test]
    public async Task What_is_added_after_the_approval_is_not_closed_over()
    {
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Approved);
        await room.Done(room.ASeizureToRecord(operation) with { Exhibit = "LS/9", Seal = "MPS-99" });

        var refused = await room.Send(Closing());

        Assert.That(refused.Refusals.Select(refusal => refusal.Message), Has.Some.Contains("SZ-2026-000002"));
    }

    [Test]
    public async Task An_approval_is_good_for_a_week()
    {
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Approved);
        room.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        Assert.That((await room.Send(Closing())).IsRefused, Is.True);
    }

    [Test]
    public async Task A_refused_request_closes_nothing()
    {
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Refused, "Give the cash back first.");

        Assert.That((await room.Send(Closing())).IsRefused, Is.True);
    }

    [Test]
    public async Task Nothing_needs_approval_where_nothing_is_open()
    {
        var other = await room.Done(room.AMarketToLog());
        await room.EndTasks(other);

        var refused = await room.Send(Asking() with { Operation = other });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Nothing is open, so you can close the operation yourself"));
        Assert.That((await room.Send(new CloseOperation { Operation = other, Outcome = OpenMarketKind.MarketClosed })).IsRefused, Is.False);
    }

    [Test]
    public async Task A_supervisor_opens_it_again_and_what_was_given_up_runs_as_it_stands()
    {
        var running = Running();
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Approved);
        await room.Done(Closing());
        room.Clock.Advance(TimeSpan.FromDays(1));
        var closed = await (await room.SignedIn(supervisor)).Open($"/operations/{operation}");
        Assert.That(closed.QuerySelector($"main a[href='/operations/{operation}/reopen']"), Is.Not.Null);

        var state = await room.As(supervisor, () => room.Done(new ReopenOperation { Operation = operation, Why = "The court sits on Tuesday." }));

        Assert.That(state, Is.EqualTo(CrackHouseKind.NoticeServed));
        Assert.That(Running(), Is.EqualTo(running));
        var head = (await room.Done(new GetOperation(operation))).Head;
        Assert.That(head.Status, Is.EqualTo(CrackHouseKind.NoticeServed));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows[0].Detail, Does.Contain("The court sits on Tuesday."));
    }

    [Test]
    public async Task A_task_of_another_officer_is_theirs_again_when_the_case_is_opened_again()
    {
        var other = room.AnOfficer("DC Mina Rao", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.Done(room.ATask(operation) with { OwnerId = other.Id });
        var held = Holders();
        await room.Done(Asking());
        await room.Decide(supervisor, ApprovalDecision.Approved);
        await room.Done(Closing());

        await room.As(supervisor, () => room.Done(new ReopenOperation { Operation = operation, Why = "The court sits on Tuesday." }));

        Assert.That(held, Has.Some.EndsWith("DC Mina Rao"));
        Assert.That(Holders(), Is.EqualTo(held));
    }

    [Test]
    public async Task Only_a_supervisor_opens_a_case_again_and_only_one_that_is_closed()
    {
        var byOfficer = await room.Send(new ReopenOperation { Operation = operation, Why = "Please." });
        var open = await room.As(supervisor, () => room.Send(new ReopenOperation { Operation = operation, Why = "Please." }));

        Assert.That(byOfficer.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(open.Refusals.Single(), Is.EqualTo(Refusal.Conflict("This operation is not closed")));
    }

    private CloseOperation Closing() => new() { Operation = operation, Outcome = OperationOutcome.NoFurtherAction };

    private AskToClose Asking() => new() { Operation = operation, ApproverId = supervisor.Id, Why = "The tenant has died." };

    private IReadOnlyList<string> Holders() =>
    [
        .. room.Database.Query<string>(
            """
            SELECT CONCAT(d.RuleId, ' ', it.Name)
            FROM Deadline AS d
            JOIN Operation AS o ON o.Id = d.CaseId
            JOIN Officer AS it ON it.Id = d.OfficerId
            WHERE o.Reference = @operation AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            ORDER BY d.RuleId, d.Id
            """,
            new { operation }),
    ];

    private int Running() => room.Database.QuerySingle<int>(
        """
        SELECT COUNT(*) FROM Deadline AS d JOIN Operation AS o ON o.Id = d.CaseId
        WHERE o.Reference = @operation AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
        """,
        new { operation });
}
