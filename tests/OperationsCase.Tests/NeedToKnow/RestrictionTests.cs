using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Messages;
using OperationsCase.NeedToKnow;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public class RestrictionTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson sergeant = null!;
    private string operation = "";
    private string problem = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Dalston ward", CaseRoom.Hackney);
        operation = await room.AClosure();
        problem = await room.Done(room.AProblemToRecord());
        await room.Done(new LinkOperationToProblem { Operation = operation, Problem = problem });
        await room.Restricted(supervisor, problem);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Nobody_outside_its_list_finds_a_restricted_problem_anywhere() => await room.As(sergeant, async () =>
    {
        Assert.That((await room.Send(new GetProblem(problem))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That((await room.Done(new ListProblems())).Total, Is.Zero);
        Assert.That((await room.Done(new ListProblems { Find = problem })).Total, Is.Zero);
        Assert.That(await room.Done(new ListProblemsOfOperation(operation)), Is.Empty);
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Action),
            Does.Not.Contain("LinkOperationToProblem"));
    });

    [Test]
    public async Task Those_on_its_list_work_on_with_it()
    {
        await room.Done(room.ASign(problem, daysAgo: 1));

        Assert.That((await room.Done(new ListProblems())).Rows.Single().Reference.Value, Is.EqualTo(problem));
        Assert.That((await room.As(supervisor, () => room.Done(new ListRestrictions()))).Rows.Single().Reference.Value, Is.EqualTo(problem));
    }

    [Test]
    public async Task A_sergeant_opens_it_in_an_emergency_and_its_owner_is_told()
    {
        var opened = await room.As(sergeant, () => room.Done(new BreakGlass { Case = problem, Reason = "A fight there now." }));

        Assert.That(opened.Address, Is.EqualTo($"/problems/{problem}"));
        Assert.That((await room.As(sergeant, () => room.Send(new GetProblem(problem)))).IsRefused, Is.False);
        Assert.That((await room.Done(new ListMyCaseMessages())).Rows.Single().Reference.Value, Is.EqualTo(problem));
    }

    [Test]
    public async Task A_problem_is_marked_on_every_page_that_shows_it()
    {
        var browser = await room.SignedIn();
        await room.As(supervisor, () => room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.Official, Reason = "No one is named." }));
        var before = await browser.Open($"/problems/{problem}/history");

        await room.As(supervisor, () => room.Done(new MarkCase { Case = problem, Mark = ProtectiveMark.Official, Reason = "No one is named." }));
        var page = await browser.Open($"/problems/{problem}/history");

        Assert.That(before.QuerySelector(".oc-marking")!.TextContent, Is.EqualTo("OFFICIAL-SENSITIVE"));
        Assert.That(page.QuerySelector(".oc-marking")!.TextContent, Is.EqualTo("OFFICIAL"));
    }

    [Test]
    public async Task A_problem_comes_to_review_from_the_day_on_which_something_was_last_seen()
    {
        var manager = room.AnInformationManager();
        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = problem, Reason = "No need any more." }));
        await room.ScheduleReviews();
        room.Clock.Advance(TimeSpan.FromDays(30));
        await room.Done(room.ASign(problem, daysAgo: 0));

        var review = await room.As(manager, async () => (await room.Done(new GetRetentionReview(problem))).Review!);

        Assert.That((review.FromOn, review.ReviewOn), Is.EqualTo((new DateOnly(2026, 12, 23), new DateOnly(2032, 12, 23))));
    }

    [Test]
    public async Task Neither_intelligence_nor_a_disclosure_is_of_a_problem()
    {
        var refused = await room.Send(room.ADisclosure(problem));

        Assert.That(
            refused.Refusals.Single().Message,
            Is.EqualTo("Disclosures are of an operation, a network or cash. Open the operation that this problem belongs to"));
    }
}
