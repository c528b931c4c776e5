using OperationsCase.Foundation.Requests;
using OperationsCase.Problems;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Problems;

/// <summary>A sign is seen by the officer who logs it, another one, a warden, or a resident, who gets the next letter by themselves.</summary>
public class ResidentLettersTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(SignSeer.Me, "DC Priya Raman")]
    [TestCase(SignSeer.Officer, "PC Ruth Olney")]
    [TestCase(SignSeer.Warden, "warden Lena Brook")]
    [TestCase(SignSeer.Resident, "Resident A")]
    public async Task Whoever_saw_it_is_one_of_four(SignSeer seer, string seenBy)
    {
        var problem = await room.Done(room.AProblemToRecord());

        await room.Done(room.ASign(problem, daysAgo: 1) with
        {
            Seer = seer,
            SeenBy = seer == SignSeer.Officer ? "PC Ruth Olney" : "",
            WardenName = seer == SignSeer.Warden ? "Lena Brook" : null,
        });

        Assert.That(await SeenBy(problem), Is.EqualTo(new[] { seenBy }));
    }

    [Test]
    public async Task Each_new_resident_gets_the_letter_after_all_before_also_after_one_was_taken_back()
    {
        var problem = await room.Done(room.AProblemToRecord());
        await room.Done(AResidents(problem));
        var second = await room.Done(AResidents(problem));
        await room.Done(new TakeBackProblemSign { Problem = problem, SignId = second, Why = "Logged twice" });

        await room.Done(AResidents(problem));
        await room.Done(AResidents(problem) with { ResidentLetter = "a" });

        Assert.That(await SeenBy(problem), Is.EquivalentTo(new[] { "Resident A", "Resident A", "Resident C" }));
    }

    [TestCase(1, "A")]
    [TestCase(26, "Z")]
    [TestCase(27, "AA")]
    [TestCase(52, "AZ")]
    [TestCase(53, "BA")]
    [TestCase(703, "AAA")]
    public void After_Z_comes_AA(int resident, string letter)
    {
        var given = new List<string>();

        while (given.Count < resident)
        {
            given.Add(ResidentLetters.After(given));
        }

        Assert.That(given[^1], Is.EqualTo(letter));
    }

    [Test]
    public async Task A_letter_that_no_resident_has_is_refused_beside_its_field()
    {
        var result = await room.Send(AResidents(await room.Done(room.AProblemToRecord())) with { ResidentLetter = "F" });

        Assert.That(result.Refusals, Is.EqualTo(new[]
        {
            Refusal.Invalid("No resident of this problem has this letter. Leave it out for someone new", nameof(LogProblemSign.ResidentLetter)),
        }));
    }

    [Test]
    public async Task Two_problems_have_letters_of_their_own()
    {
        var one = await room.Done(room.AProblemToRecord());
        var other = await room.Done(room.AProblemToRecord() with { Title = "Needles by the canal" });
        await room.Done(AResidents(one));
        await room.Done(AResidents(other));

        Assert.That(await SeenBy(other), Is.EqualTo(new[] { "Resident A" }));
    }

    [Test]
    public async Task Residents_logged_at_the_same_moment_do_not_share_a_letter()
    {
        var problem = await room.Done(room.AProblemToRecord());
        var signs = Enumerable.Range(0, 8).Select(_ => AResidents(problem)).ToList();

        await Task.WhenAll(signs.Select(sign => Task.Run(async () => Assert.That((await room.Send(sign)).Refusals, Is.Empty))));

        Assert.That(await SeenBy(problem), Is.EquivalentTo("ABCDEFGH".Select(letter => $"Resident {letter}")));
    }

    [Test]
    public async Task The_form_asks_who_saw_it_and_offers_those_who_reported_before()
    {
        var problem = await room.Done(room.AProblemToRecord());
        await room.Done(AResidents(problem));
        var browser = await room.SignedIn();

        var page = await browser.Open($"/problems/{problem}/signs/new");
        var refused = await browser.Post($"/problems/{problem}/signs/new", new() { ["Sign.What"] = "A van, two short stops", ["Sign.Seer"] = "" });
        var logged = await browser.Post($"/problems/{problem}/signs/new", new()
        {
            ["Sign.What"] = "A van, two short stops",
            ["Sign.Seer"] = "Resident",
            ["Sign.SeenAt.Day"] = "20",
            ["Sign.SeenAt.Month"] = "11",
            ["Sign.SeenAt.Year"] = "2026",
            ["Sign.SeenAt.Time"] = "07:15",
        });

        Assert.That(
            page.QuerySelector("#Sign_ResidentLetter")!.TextContent,
            Does.Contain("Someone new: Resident B").And.Contain("Resident A, who reported before"));
        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Select who saw it"));
        Assert.That(logged.QuerySelector("main")!.TextContent, Does.Contain("Seen by Resident B"));
    }

    private LogProblemSign AResidents(string problem) => room.ASign(problem, daysAgo: 1) with { Seer = SignSeer.Resident, SeenBy = "" };

    private async Task<IReadOnlyList<string>> SeenBy(string problem) =>
        [.. (await room.Done(new ListProblemSigns { Problem = problem })).Rows.Select(sign => sign.SeenBy)];
}
