using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Cases.Pauses;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Operations;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Cases.Pauses;

/// <summary>A case put aside leaves the lists of work, its statutory clocks go on, and on its day it is back by itself.</summary>
public class PauseCaseTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task It_leaves_the_lists_of_work_and_its_statutory_clocks_go_on()
    {
        await room.Done(room.ATask(operation));
        await room.Done(room.ANoticeServedNow(operation));
        await Paused();

        Assert.That((await room.Done(new ListTasks())).Rows, Is.Empty);
        Assert.That((await room.Done(new ListCaseload { Officer = room.Priya.Id })).Rows, Is.Empty);
        Assert.That(
            (await room.Done(new ListDeadlines())).Rows.Select(row => row.RuleId),
            Is.Not.Empty.And.None.StartsWith("task."));
        Assert.That((await room.Done(new ListPausedCases())).Rows.Single().Reference.Value, Is.EqualTo(operation));
    }

    [Test]
    public async Task On_its_day_in_London_it_is_back_by_itself_and_its_officer_is_told()
    {
        await Paused();
        await Read();
        room.Clock.Advance(TimeSpan.FromHours(14) + TimeSpan.FromMinutes(44));
        await Job();
        var before = (await room.Done(new ListCaseload { Officer = room.Priya.Id })).Total;

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Job();
        await Job();

        Assert.That(before, Is.Zero);
        Assert.That((await room.Done(new ListCaseload { Officer = room.Priya.Id })).Total, Is.EqualTo(1));
        Assert.That(
            (await room.Done(new ListMyCaseMessages())).Rows.Count(row => row.What == "A case that was put aside is back"),
            Is.EqualTo(1));
        Assert.That((await room.Done(new ShownHistory(operation).Query)).Rows[0].Headline, Is.EqualTo("Back from being put aside"));
    }

    [Test]
    public async Task A_supervisor_takes_it_up_before_its_day_and_changes_the_day()
    {
        await Paused();
        await room.As(supervisor, () => room.Done(new CorrectPause
        {
            Case = operation,
            WasUntilOn = Tomorrow,
            UntilOn = Tomorrow.AddDays(7),
            Why = "The lab is late.",
        }));
        var changed = (await room.Done(new GetPause(operation))).Pause!;

        await room.As(supervisor, () => room.Done(new ResumeCase { Case = operation, Why = "The results came." }));

        Assert.That(changed.UntilOn, Is.EqualTo(Tomorrow.AddDays(7)));
        Assert.That((await room.Done(new GetPause(operation))).Pause, Is.Null);
        Assert.That((await room.Done(new ListCaseload { Officer = room.Priya.Id })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Whoever_had_it_open_while_its_day_was_changed_changes_nothing()
    {
        await Paused();
        var change = new CorrectPause { Case = operation, WasUntilOn = Tomorrow, UntilOn = Tomorrow.AddDays(7), Why = "The lab is late." };
        await room.As(supervisor, () => room.Done(change));

        var second = await room.As(supervisor, () => room.Send(change with { UntilOn = Tomorrow.AddDays(2) }));

        Assert.That(second.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That((await room.Done(new GetPause(operation))).Pause!.UntilOn, Is.EqualTo(Tomorrow.AddDays(7)));
    }

    [Test]
    public async Task It_is_put_aside_once()
    {
        await Paused();

        var again = await room.As(supervisor, () => room.Send(APause()));

        Assert.That(again.Refusals.Single().Message, Does.StartWith("DI Amara Nwosu has put this case aside until"));
    }

    [TestCase(0, "The day on which the case comes back must be after today")]
    [TestCase(400, "A case can be put aside for a year at most")]
    public async Task Its_day_is_after_today_and_within_a_year(int days, string sentence)
    {
        var refused = await room.As(supervisor, () => room.Send(APause() with { UntilOn = Tomorrow.AddDays(days - 1) }));

        Assert.That(refused.Refusals, Is.EqualTo(new[] { Refusal.Invalid(sentence, nameof(PauseCase.UntilOn)) }));
    }

    [Test]
    public async Task Only_a_supervisor_of_the_borough_puts_a_case_aside()
    {
        var elsewhere = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var officer = await room.Send(APause());
        var other = await room.As(elsewhere, () => room.Send(APause()));

        Assert.That(officer.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(other.Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task A_case_that_is_closed_meanwhile_does_not_come_back()
    {
        var market = await room.Done(room.AMarketToLog());
        await room.EndTasks(market);
        await room.As(supervisor, () => room.Done(APause() with { Case = market }));
        await room.Done(new CloseOperation { Operation = market, Outcome = OperationOutcome.NoFurtherAction, Note = "The market has gone." });
        room.Clock.Advance(TimeSpan.FromDays(2));

        await Job();

        Assert.That((await room.Done(new ListMyCaseMessages())).Rows.Select(row => row.What), Has.None.EqualTo("A case that was put aside is back"));
        var closed = await room.As(supervisor, () => room.Send(APause() with { Case = market, UntilOn = Tomorrow.AddDays(3) }));
        Assert.That(closed.Refusals.Single().Message, Is.EqualTo("This case is closed, so there is nothing to put aside"));
    }

    [Test]
    public async Task The_page_of_the_case_says_so_and_leads_to_the_forms()
    {
        var browser = await room.SignedIn(supervisor);
        var page = await browser.Post($"/put-aside/{operation}", new()
        {
            ["Pause.UntilOn.Day"] = "24",
            ["Pause.UntilOn.Month"] = "11",
            ["Pause.UntilOn.Year"] = "2026",
            ["Pause.Why"] = "We wait for the lab.",
        });

        Assert.That(browser.Path, Is.EqualTo($"/operations/{operation}"), page.Body!.TextContent);
        Assert.That(page.QuerySelector(".govuk-inset-text")!.TextContent, Does.Contain("by DI Amara Nwosu. We wait for the lab."));

        foreach (var address in new[] { $"/put-aside/{operation}/change", $"/put-aside/{operation}/end", "/put-aside" })
        {
            await browser.Open(address);
            Assert.That(browser.Path, Is.EqualTo(address));
        }
    }

    private static DateOnly Tomorrow => new(2026, 11, 24);

    private PauseCase APause() => new() { Case = operation, UntilOn = Tomorrow, Why = "We wait for the lab." };

    private Task<Guid> Paused() => room.As(supervisor, () => room.Done(APause()));

    private async Task Job() => await room.As(
        TestUser.TheSystem,
        () => new PausedCaseReturnJob(room.Services.GetRequiredService<MediatR.IMediator>()).Run());

    private async Task Read() => await room.Done(new MarkMyCaseMessagesRead());

    private sealed record ShownHistory(string Operation)
    {
        public OperationsCase.Audit.ListHistoryOfOperation Query => new(Operation);
    }
}
