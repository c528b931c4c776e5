using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Decisions;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tasks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Decisions;

public class DecisionLogTests
{
    private CaseRoom room = null!;

    private static IEnumerable<CaseKind> Kinds => Composition.Kinds;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public async Task A_case_of_every_kind_has_a_decision_log_that_its_page_leads_to(CaseKind kind)
    {
        var reference = await SampleCase.Of(kind.Code).Record(room, "Zqxvjk");
        await room.Done(room.ADecision(reference));

        var browser = await room.SignedIn();

        Assert.That((await browser.Open(kind.AddressOf(reference))).QuerySelector($"main a[href='/decisions/{reference}']"), Is.Not.Null);
        var log = (await browser.Open($"/decisions/{reference}")).QuerySelector("main")!.TextContent;
        Assert.That(log, Does.Contain("No surveillance for now.").And.Contain("Directed surveillance for two weeks.").And.Contain("DC Priya Raman"));
    }

    [Test]
    public async Task Its_review_date_is_a_task_that_moves_and_ends_with_it()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ADecision(closure));
        Assert.That((await room.TheTask(closure, TaskRules.DecisionReview)).LastDayOn, Is.EqualTo(new DateOnly(2026, 12, 7)));

        await room.Done(ACorrection(closure, id, version: 1) with { ReviewOn = new DateOnly(2026, 12, 20) });
        var moved = await room.TheTask(closure, TaskRules.DecisionReview);
        await room.Done(ACorrection(closure, id, version: 2) with { ReviewOn = null });

        Assert.That((moved.State, moved.LastDayOn), Is.EqualTo((TaskState.Open, (DateOnly?)new DateOnly(2026, 12, 20))));
        Assert.That((await room.TheTask(closure, TaskRules.DecisionReview)).State, Is.EqualTo(TaskState.NotNeeded));
    }

    [Test]
    public async Task A_correction_keeps_what_it_said_in_the_history_and_a_stale_one_is_refused()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ADecision(closure));
        await room.Done(ACorrection(closure, id, version: 1));

        var stale = await room.Send(ACorrection(closure, id, version: 1));

        Assert.That(stale.Refusals.Single().Message, Does.Contain("while you had it open. It now says: Surveillance for a week."));
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(closure))).Rows[0].Detail,
            Does.Contain("No surveillance for now.").And.Contain("Surveillance for a week."));
    }

    [Test]
    public async Task Only_whoever_decided_or_a_supervisor_corrects_it()
    {
        var closure = await room.AClosure();
        var id = await room.Done(room.ADecision(closure));
        var owen = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var refused = await room.As(owen, () => room.Send(ACorrection(closure, id, version: 1)));
        await room.As(room.ASupervisor(), () => room.Done(ACorrection(closure, id, version: 1)));

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Forbidden("Only DC Priya Raman, who decided this, or a supervisor can correct it")));
    }

    [Test]
    public async Task Decisions_stand_on_the_paper_of_an_operation()
    {
        var closure = await room.AClosure();
        await room.Done(room.ADecision(closure));

        var paper = await (await room.SignedIn()).OpenSayingWhy($"/operations/{closure}/print");

        Assert.That(paper.Body!.TextContent, Does.Contain("No surveillance for now."));
    }

    private CorrectDecision ACorrection(string reference, Guid id, int version) => new()
    {
        Case = reference,
        DecisionId = id,
        Version = version,
        Decided = "Surveillance for a week.",
        Options = "None.",
        Rationale = "The tenant moved out.",
        DecidedAt = room.Clock.GetUtcNow(),
        ReviewOn = new DateOnly(2026, 12, 7),
        Why = "The first entry was of another case.",
    };
}
