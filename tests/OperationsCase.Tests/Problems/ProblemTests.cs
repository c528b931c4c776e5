using System.Net;
using System.Net.Http.Json;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Problems;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Problems;

public class ProblemTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson kit = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        kit = room.AnOfficer("PS Kit Brannigan", Role.SntSergeant, "Hackney Central ward team", CaseRoom.Hackney);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_sergeant_records_a_problem_and_finds_it_in_the_list()
    {
        var reference = await AProblem();

        var row = (await room.Done(new ListProblems { Ward = room.AWard(), Find = "lymington", Stage = [ProblemStage.Scanning] })).Rows.Single();

        Assert.That(reference, Is.EqualTo("LP-2026-000001"));
        Assert.That((row.Reference.Value, row.OwnerName, row.SignCount, row.PanelPriority), Is.EqualTo((reference, "PS Kit Brannigan", 0, true)));
        Assert.That((await room.Done(new ListProblems { Stage = [ProblemStage.Response] })).Total, Is.Zero);
    }

    [Test]
    public async Task A_ward_of_another_borough_is_refused()
    {
        var elsewhere = await room.Send(room.AProblemToRecord() with { WardCode = room.AWard(CaseRoom.TowerHamlets) });
        var mismatch = await room.Send(room.AProblemToRecord() with { BoroughCode = CaseRoom.TowerHamlets });

        Assert.That(elsewhere.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Select a ward of a borough that you serve",
            nameof(RecordProblem.WardCode))));
        Assert.That(mismatch.Refusals.Single().Message, Does.EndWith("is not a ward of Tower Hamlets"));
    }

    [Test]
    public async Task A_problem_cannot_begin_tomorrow()
    {
        var result = await room.Send(room.AProblemToRecord() with { SinceOn = new DateOnly(2026, 11, 24) });

        Assert.That(result.Refusals.Single().Field, Is.EqualTo(nameof(RecordProblem.SinceOn)));
    }

    [Test]
    public async Task Signs_are_listed_latest_first_and_may_be_older_than_the_problem()
    {
        var problem = await AProblem();
        await room.Done(room.ASign(problem, daysAgo: 1) with { What = "Two needles by the bin store" });
        await room.Done(room.ASign(problem, daysAgo: 400) with { What = "A first complaint" });
        await room.Done(room.ASign(problem, daysAgo: 0) with { What = "Four callers in 20 minutes" });

        var signs = await room.Done(new ListProblemSigns { Problem = problem });

        Assert.That(
            signs.Rows.Select(sign => sign.What),
            Is.EqualTo(new[] { "Four callers in 20 minutes", "Two needles by the bin store", "A first complaint" }));
        Assert.That(signs.Total, Is.EqualTo(3));
        Assert.That((await room.Done(new ListProblemSigns { Problem = problem, Week = new DateOnly(2026, 11, 20) })).Total, Is.EqualTo(2));
    }

    [TestCase("PCSO Amy Larkin", true)]
    [TestCase("Resident B", true)]
    [TestCase("Resident AB", true)]
    [TestCase("The caretaker", true)]
    [TestCase("Resident Mrs Jones", false)]
    [TestCase("resident: Ann Jones", false)]
    public async Task A_resident_is_known_by_letter_only(string seenBy, bool isAllowed)
    {
        var result = await room.Send(room.ASign(await AProblem(), daysAgo: 0) with { SeenBy = seenBy });

        Assert.That(result.Refusals.Select(refusal => refusal.Message), isAllowed
            ? Is.Empty
            : Is.EqualTo(new[] { "Give a resident by letter only, like Resident B" }));
    }

    [Test]
    public async Task A_sign_in_the_future_is_refused()
    {
        var result = await room.Send(room.ASign(await AProblem(), daysAgo: 0) with { SeenAt = room.Clock.GetUtcNow().AddSeconds(1) });

        Assert.That(result.Refusals.Single().Field, Is.EqualTo(nameof(LogProblemSign.SeenAt)));
    }

    [Test]
    public async Task Each_stage_follows_the_one_before_it()
    {
        var problem = await AProblem();
        var skipped = await room.Send(new MoveProblem
        {
            Problem = problem,
            Version = 1,
            Stage = ProblemStage.Response,
            ResponseSinceOn = new DateOnly(2026, 11, 1),
        });

        room.Clock.Advance(TimeSpan.FromDays(1));
        await room.Done(new MoveProblem { Problem = problem, Version = 1, Stage = ProblemStage.Analysis });
        room.Clock.Advance(TimeSpan.FromDays(1));
        var undated = await room.Send(new MoveProblem { Problem = problem, Version = 2, Stage = ProblemStage.Response });
        await room.Done(new MoveProblem
        {
            Problem = problem,
            Version = 2,
            Stage = ProblemStage.Response,
            ResponseSinceOn = new DateOnly(2026, 11, 1),
        });
        room.Clock.Advance(TimeSpan.FromDays(1));
        await room.Done(new MoveProblem { Problem = problem, Version = 3, Stage = ProblemStage.Assessment });

        var now = await room.Done(new GetProblem(problem));
        Assert.That(skipped.Refusals.Single().Message, Is.EqualTo("Analysis comes before response"));
        Assert.That(undated.Refusals.Single().Field, Is.EqualTo(nameof(MoveProblem.ResponseSinceOn)));
        Assert.That((now.Head.Stage, now.Head.ResponseSinceOn), Is.EqualTo((ProblemStage.Assessment, (DateOnly?)new DateOnly(2026, 11, 1))));
        Assert.That(now.Moves.Select(move => move.Stage), Is.EqualTo(Enum.GetValues<ProblemStage>()));
    }

    [Test]
    public async Task A_problem_may_go_back_to_a_stage_it_has_been_through()
    {
        var problem = await AProblem();
        await room.Done(new MoveProblem { Problem = problem, Version = 1, Stage = ProblemStage.Analysis });

        await room.Done(new MoveProblem { Problem = problem, Version = 2, Stage = ProblemStage.Scanning });

        Assert.That((await room.Done(new ListHistoryOfProblem(problem))).Rows.Select(row => row.Headline), Does.Contain("Moved back to scanning"));
    }

    [Test]
    public async Task A_stale_edit_says_what_stands_there_now_and_loses_nothing()
    {
        var problem = await AProblem();
        var change = new ChangeProblem
        {
            Problem = problem,
            Version = 1,
            Title = "Dealing by the shops",
            Place = "Lymington Avenue",
            What = "Dealing.",
        };
        await room.Done(change);

        var stale = await room.Send(change with { Title = "Something else" });
        var staleMove = await room.Send(new MoveProblem { Problem = problem, Version = 1, Stage = ProblemStage.Analysis });

        Assert.That(stale.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(stale.Refusals.Single().Message, Does.Contain("It now says: Dealing by the shops, Lymington Avenue"));
        Assert.That(staleMove.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That((await room.Done(new GetProblem(problem))).Head.Title, Is.EqualTo("Dealing by the shops"));
        Assert.That(
            (await room.Done(new ListHistoryOfProblem(problem))).Rows.Single(row => row.Action == nameof(ChangeProblem)).Before,
            Does.Contain("Dealing on Lymington Avenue"));
    }

    [Test]
    public async Task The_officer_in_the_case_sees_the_problem_and_its_signs()
    {
        var (problem, operation) = (await AProblem(), await room.AClosure());
        await room.Done(room.ASign(problem, daysAgo: 1));

        await room.As(kit, () => room.Done(new LinkOperationToProblem { Operation = operation, Problem = problem }));

        var seen = (await room.Done(new ListProblemsOfOperation(operation))).Single();
        Assert.That((seen.Reference.Value, seen.SignCount), Is.EqualTo((problem, 1)));
        Assert.That((await room.Done(new GetProblem(problem))).Operations.Single().Reference.Value, Is.EqualTo(operation));
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline),
            Does.Contain("Operation linked to problem"));
    }

    [Test]
    public async Task A_link_is_made_once_and_can_be_taken_back()
    {
        var (problem, operation) = (await AProblem(), await room.AClosure());
        await room.Done(new LinkOperationToProblem { Operation = operation, Problem = problem });

        var again = await room.Send(new LinkOperationToProblem { Operation = operation, Problem = problem });
        await room.Done(new UnlinkOperationFromProblem { Operation = operation, Problem = problem, Why = "Another case was meant." });
        var gone = await room.Send(new UnlinkOperationFromProblem { Operation = operation, Problem = problem, Why = "Another case was meant." });

        Assert.That(again.Refusals.Single(), Is.EqualTo(Refusal.Conflict("That operation is linked to this problem already", "Operation")));
        Assert.That(gone.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM OperationProblem"), Is.Zero);
    }

    [Test]
    public async Task Another_boroughs_problem_is_as_if_it_were_not_there()
    {
        var problem = await AProblem();
        var other = room.AnOfficer("PS Dee Marsh", Role.SntSergeant, "Bow ward team", CaseRoom.TowerHamlets);

        await room.As(other, async () =>
        {
            Assert.That((await room.Send(new GetProblem(problem))).Refusals.Single(), Is.EqualTo(Refusal.NotFound("problem")));
            Assert.That((await room.Send(room.ASign(problem, daysAgo: 0))).Refusals.Single(), Is.EqualTo(Refusal.NotFound("problem")));
            Assert.That((await room.Done(new ListProblems())).Total, Is.Zero);
        });
    }

    [Test]
    public async Task An_analyst_reads_problems_and_writes_none()
    {
        var problem = await AProblem();
        var analyst = room.AnOfficer("Noor Aziz", Role.DirectorateAnalyst, "Drugs directorate", CaseRoom.Hackney);

        await room.As(analyst, async () =>
        {
            Assert.That((await room.Send(new GetProblem(problem))).IsRefused, Is.False);
            Assert.That((await room.Send(room.AProblemToRecord())).Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        });
    }

    [Test]
    public async Task The_same_problem_comes_through_the_API()
    {
        using var api = await room.Api(kit);

        var made = await api.PostAsJsonAsync("/api/problems", new
        {
            title = "Dealing on Lymington Avenue",
            wardCode = room.AWard(),
            place = "Lymington Avenue",
            what = "Open dealing outside the shops.",
            sinceOn = "2026-08-17",
        });
        var sign = await api.PostAsJsonAsync($"{made.Headers.Location}/signs", new
        {
            seenAt = "2026-11-22T21:40:00Z",
            what = "Four callers",
            seenBy = "Resident B",
        });

        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        Assert.That(sign.StatusCode, Is.EqualTo(HttpStatusCode.Created), await sign.Content.ReadAsStringAsync());
        Assert.That((await room.Done(new GetProblem("LP-2026-000001"))).Head.SignCount, Is.EqualTo(1));
    }

    private Task<string> AProblem() => room.As(kit, () => room.Done(room.AProblemToRecord()));
}
