using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Problems;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Problems;

public class AmendedProblemSignTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson kit = null!;
    private string problem = "";
    private Guid sign;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        kit = room.AnOfficer("PS Kit Alder", Role.SntSergeant, "Hoxton ward team", CaseRoom.Hackney);
        problem = await room.As(kit, () => room.Done(room.AProblemToRecord()));
        sign = await room.Done(room.ASign(problem, daysAgo: 1));
        await room.As(kit, () => room.Done(room.ASign(problem, daysAgo: 2)));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_sign_that_is_taken_back_stays_with_why_and_is_not_counted()
    {
        await room.Done(ATakingBack());

        Assert.That((await room.Done(new GetProblem(problem))).Head.SignCount, Is.EqualTo(1));
        Assert.That((await room.Done(new ListProblems())).Rows.Single().SignCount, Is.EqualTo(1));
        Assert.That((await room.Done(new ListProblemSigns { Problem = problem })).Total, Is.EqualTo(1));
        var gone = (await room.Done(new ListProblemSigns { Problem = problem, TakenBack = true })).Rows.Single();
        Assert.That((gone.Id, gone.TakenBackWhy), Is.EqualTo((sign, "It was logged twice.")));
        Assert.That((await room.Done(new ListHistoryOfProblem(problem))).Rows.Select(row => row.Headline), Does.Contain("Sign taken back"));
    }

    [Test]
    public async Task What_is_taken_back_is_neither_taken_back_again_nor_corrected()
    {
        var correction = await ACorrection() with { What = "Two callers." };
        await room.Done(ATakingBack());

        Assert.That((await room.Send(ATakingBack())).Refusals.Single().Message, Is.EqualTo("This sign is taken back already"));
        Assert.That((await room.Send(correction)).Refusals.Single().Message, Is.EqualTo("This sign is taken back already"));
    }

    [Test]
    public async Task A_sign_is_corrected_by_its_writer_and_the_problem_s_owner_and_by_no_other_officer()
    {
        var other = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var refused = await room.As(other, async () => await room.Send(await ACorrection() with { What = "Two callers." }));
        await room.Done(await ACorrection() with { What = "Three callers." });
        await room.As(kit, async () => await room.Done(await ACorrection() with { SeenAt = room.Clock.GetUtcNow().AddDays(-3) }));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Only the officer in the case, PS Kit Alder, or a supervisor can correct what is recorded"));
        var row = (await room.Done(new ListProblemSigns { Problem = problem, SignId = sign })).Rows.Single();
        Assert.That((row.What, row.SeenAt), Is.EqualTo(("Three callers.", room.Clock.GetUtcNow().AddDays(-3))));
        Assert.That(
            (await room.Done(new ListHistoryOfProblem(problem))).Rows.Count(entry => entry.Headline == "Sign corrected"),
            Is.EqualTo(2));
    }

    [Test]
    public async Task A_resident_is_not_named_by_a_correction_either()
    {
        var result = await room.Send(await ACorrection() with { SeenBy = "Resident Mrs Jones" });

        Assert.That(
            result.Refusals.Single(),
            Is.EqualTo(Refusal.Invalid("Give a resident by letter only, like Resident B", nameof(CorrectProblemSign.SeenBy))));
    }

    [Test]
    public async Task A_sign_of_another_problem_is_not_there()
    {
        var second = await room.As(kit, () => room.Done(room.AProblemToRecord() with { Title = "Cars at the garages" }));

        Assert.That((await room.Send(ATakingBack() with { Problem = second })).Refusals.Single(), Is.EqualTo(Refusal.NotFound("sign")));
        Assert.That((await room.Send(await ACorrection() with { Problem = second })).Refusals.Single(), Is.EqualTo(Refusal.NotFound("sign")));
    }

    [Test]
    public async Task The_pages_correct_a_sign_and_take_it_back()
    {
        var browser = await room.SignedIn();
        var list = await browser.Open($"/problems/{problem}/signs");

        var corrected = await browser.Send($"/problems/{problem}/signs/{sign}/correct", await browser.Open($"/problems/{problem}/signs/{sign}/correct"), new()
        {
            ["Correction.What"] = "Three callers.",
            ["Correction.SeenBy"] = "Resident B",
            ["Correction.SeenAt.Day"] = "22",
            ["Correction.SeenAt.Month"] = "11",
            ["Correction.SeenAt.Year"] = "2026",
            ["Correction.SeenAt.Time"] = "9:20am",
            ["Correction.Why"] = "One was counted twice.",
        });
        var taken = await browser.Send($"/problems/{problem}/signs/{sign}/take-back", await browser.Open($"/problems/{problem}/signs/{sign}/take-back"), new()
        {
            ["TakeBack.Why"] = "It was another street.",
        });
        var after = await browser.Open($"/problems/{problem}/signs");

        Assert.That(list.QuerySelectorAll("a[href$='/take-back']").Length, Is.EqualTo(1));
        Assert.That(corrected.QuerySelector("main")!.TextContent, Does.Contain("Three callers."));
        Assert.That(taken.Body!.TextContent, Does.Contain("The sign is taken back."));
        Assert.That(after.QuerySelector("main")!.TextContent, Does.Contain("It was another street.").And.Contain("Showing 1 to 1 of 1"));
    }

    private TakeBackProblemSign ATakingBack() => new() { Problem = problem, SignId = sign, Why = "It was logged twice." };

    private async Task<CorrectProblemSign> ACorrection()
    {
        var now = (await room.Done(new ListProblemSigns { Problem = problem, SignId = sign })).Rows.Single();
        var version = (await room.Done(new GetProblem(problem))).Head.Version;

        return new()
        {
            Problem = problem,
            SignId = sign,
            Version = version,
            SeenAt = now.SeenAt,
            What = now.What,
            SeenBy = now.SeenBy,
            Why = "It was misheard.",
        };
    }
}
