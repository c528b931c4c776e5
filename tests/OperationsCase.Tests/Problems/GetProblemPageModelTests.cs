using System.Net;
using AngleSharp.Dom;
using OperationsCase.Access;
using OperationsCase.Problems;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Problems;

public class GetProblemPageModelTests
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
    public async Task A_sergeant_records_a_problem_and_logs_a_sign()
    {
        var browser = await room.SignedIn(kit);

        var problem = await browser.Post("/problems/new", new()
        {
            ["Problem.Title"] = "Dealing on Lymington Avenue",
            ["Problem.WardCode"] = room.AWard(),
            ["Problem.Place"] = "Lymington Avenue, by the shops",
            ["Problem.What"] = "Open dealing from the alley.",
            ["Problem.SinceOn.Day"] = "17",
            ["Problem.SinceOn.Month"] = "8",
            ["Problem.SinceOn.Year"] = "2026",
            ["Problem.PanelPriority"] = "true",
        });
        var signed = await browser.Post("/problems/LP-2026-000001/signs/new", new()
        {
            ["Sign.What"] = "Two needles by the bin store",
            ["Sign.SeenBy"] = "Resident B",
            ["Sign.SeenAt.Day"] = "20",
            ["Sign.SeenAt.Month"] = "11",
            ["Sign.SeenAt.Year"] = "2026",
            ["Sign.SeenAt.Time"] = "07:15",
        });

        Assert.That(Text(problem, ".oc-lead b"), Is.EqualTo("No signs yet."), problem.Body?.TextContent);
        Assert.That(problem.QuerySelector(".govuk-tag--purple"), Is.Not.Null);
        Assert.That(browser.Path, Is.EqualTo("/problems/LP-2026-000001"), signed.Body?.TextContent);
        Assert.That(Text(signed, ".oc-todo li div p"), Is.EqualTo("Two needles by the bin store"));
        Assert.That(Text(signed, ".oc-lead b"), Is.EqualTo("Fewer than 1 report a week"));
    }

    [Test]
    public async Task The_page_says_that_reports_have_halved_and_that_it_is_too_early_to_be_sure()
    {
        var problem = await AProblemInResponse(before: 4, after: 2);

        var page = await (await room.SignedIn(kit)).Open($"/problems/{problem}");

        Assert.That(
            Text(page, ".oc-lead"),
            Is.EqualTo(
                "Reports have halved, from 4 a week to 2, since the response began on 12\u00a0October 2026. Six weeks is too short to be sure."));
        Assert.That(page.QuerySelectorAll(".oc-wide-only rect.oc-f-before"), Has.Length.EqualTo(8));
        Assert.That(page.QuerySelectorAll(".oc-wide-only rect.oc-f-after"), Has.Length.EqualTo(6));
        Assert.That(page
            .QuerySelectorAll("details tbody tr td:last-child")
            .Select(cell => cell.TextContent.Trim()[..1]),
            Is.EqualTo(new[] { "4", "4", "4", "4", "4", "4", "4", "4", "2", "2", "2", "2", "2", "2" }));
        Assert.That(Text(page, "[aria-current=step] b"), Is.EqualTo("Response"));
    }

    [Test]
    public async Task Each_week_in_the_table_opens_exactly_its_signs()
    {
        var problem = await AProblemInResponse(before: 4, after: 2);
        var browser = await room.SignedIn(kit);
        var page = await browser.Open($"/problems/{problem}");

        var week = await browser.Open(page.QuerySelector("details tbody a")!.GetAttribute("href")!);

        Assert.That(week.QuerySelectorAll(".oc-todo li"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task An_operation_is_linked_and_its_officer_sees_the_problem_on_the_case()
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        var operation = await room.AClosure();
        var sergeant = await room.SignedIn(kit);

        var nowhere = await sergeant.Post($"/problems/{problem}/operations", new() { ["Link.Operation"] = "CH-2026-999999" });
        var linked = await sergeant.Post($"/problems/{problem}/operations", new() { ["Link.Operation"] = operation.ToLowerInvariant() });
        var theCase = await (await room.SignedIn()).Open($"/operations/{operation}");

        Assert.That(Text(nowhere, ".govuk-error-summary__list"), Is.EqualTo("We could not find that operation. Check the reference"));
        Assert.That(linked.QuerySelector($"a[href='/operations/{operation}']"), Is.Not.Null);
        Assert.That(theCase.QuerySelector($"a[href='/problems/{problem}']"), Is.Not.Null);
    }

    [Test]
    public async Task Coming_to_the_response_asks_when_it_began()
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        await room.As(kit, () => room.Done(new MoveProblem { Problem = problem, Version = 1, Stage = ProblemStage.Analysis }));
        var browser = await room.SignedIn(kit);

        var undated = await browser.Post($"/problems/{problem}/stage", new() { ["Move.Stage"] = "Response" });
        var moved = await browser.Post($"/problems/{problem}/stage", new()
        {
            ["Move.Stage"] = "Response",
            ["Move.ResponseSinceOn.Day"] = "12",
            ["Move.ResponseSinceOn.Month"] = "10",
            ["Move.ResponseSinceOn.Year"] = "2026",
        });

        Assert.That(Text(undated, ".govuk-error-summary__list"), Is.EqualTo("Enter the date the response began"));
        Assert.That(Text(moved, "[aria-current=step] b"), Is.EqualTo("Response"), moved.Body?.TextContent);
    }

    [Test]
    public async Task A_stale_form_keeps_what_was_typed_and_can_be_saved_again()
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        var browser = await room.SignedIn(kit);
        var form = await browser.Open($"/problems/{problem}/change");
        await room.As(kit, () => room.Done(new ChangeProblem
        {
            Problem = problem,
            Version = 1,
            Title = "Theirs",
            Place = "Theirs",
            What = "Theirs",
        }));
        var mine = new Dictionary<string, string> { ["Change.Title"] = "Mine", ["Change.Place"] = "Lymington Avenue", ["Change.What"] = "Dealing." };

        var stale = await browser.Send($"/problems/{problem}/change", form, mine);
        var again = await browser.Send($"/problems/{problem}/change", stale, mine);

        Assert.That(Text(stale, ".govuk-error-summary__list"), Does.Contain("It now says: Theirs, Theirs"));
        Assert.That(stale.QuerySelector("[name='Change.Title']")!.GetAttribute("value"), Is.EqualTo("Mine"));
        Assert.That(Text(again, "h1"), Is.EqualTo("Mine"));
    }

    [Test]
    public async Task The_list_filters_by_stage_and_says_when_nothing_fits()
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        var browser = await room.SignedIn(kit);

        var all = await browser.Open("/problems");
        var none = await browser.Open("/problems?stage=Response");
        var history = await browser.Open($"/problems/{problem}/history");

        Assert.That(Text(all, "tbody th"), Is.EqualTo(problem));
        Assert.That(Text(none, "h2.govuk-heading-m"), Is.EqualTo("No problems match these filters"));
        Assert.That(history.QuerySelectorAll("h2").Select(heading => heading.TextContent), Does.Contain("Problem recorded"));
    }

    [Test]
    public async Task Another_boroughs_problem_is_not_found()
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        var other = await room.SignedIn(room.AnOfficer("PS Dee Marsh", Role.SntSergeant, "Bow ward team", CaseRoom.TowerHamlets));

        await other.Open($"/problems/{problem}");

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> AProblemInResponse(int before, int after)
    {
        var problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        var (since, began) = (new DateTimeOffset(2026, 8, 17, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 12, 12, 0, 0, TimeSpan.Zero));

        foreach (var week in Enumerable.Range(0, 14))
        {
            for (var sign = 0; sign < (week < 8 ? before : after); sign++)
            {
                await room.Done(room.ASign(problem, daysAgo: 0) with
                {
                    SeenAt = (week < 8
                    ? since
                    : began).AddDays((week < 8 ? week : week - 8) * 7 + sign)
                });
            }
        }

        await room.As(kit, () => room.Done(new MoveProblem { Problem = problem, Version = 1, Stage = ProblemStage.Analysis }));
        await room.As(kit, () => room.Done(new MoveProblem
        {
            Problem = problem,
            Version = 2,
            Stage = ProblemStage.Response,
            ResponseSinceOn = new DateOnly(2026, 10, 12),
        }));

        return problem;
    }

    private static string? Text(IDocument page, string selector) => page.QuerySelector(selector)?.TextContent.Trim();
}
