using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Performance;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Disruption;

/// <summary>A claim withdrawn, corrected and opened again, before its decision and after it, and the figure that follows.</summary>
public class AmendedClaimTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson analyst = null!;
    private string network = "";
    private string operation = "";
    private string claim = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        analyst = room.AnAnalyst();
        network = await room.ANetwork();
        operation = await room.AnOperationAgainst(network);
        claim = await room.AClaim(operation, network);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_claim_that_is_withdrawn_waits_for_nobody_and_says_why()
    {
        await room.Done(AWithdrawal());

        var now = await room.Done(new GetClaim(claim));
        Assert.That(now.Status, Is.EqualTo(ClaimStatus.Withdrawn));
        Assert.That((now.Before.Single().Amendment, now.Before.Single().Why), Is.EqualTo((ClaimAmendment.Withdrawn, "It was another network.")));
        Assert.That(await room.As(analyst, () => room.Done(new CountClaimsToDecide())), Is.Zero);
        Assert.That(
            (await room.As(analyst, () => room.Send(SampleNetworks.AConfirmation(claim) with { Version = 2 }))).Refusals.Single().Message,
            Does.StartWith("This claim is withdrawn"));
    }

    [Test]
    public async Task A_confirmed_claim_that_is_withdrawn_counts_no_more_and_the_figure_says_why()
    {
        await Confirmed();
        Assert.That(await Figure(), Is.EqualTo(1));

        await room.Done(AWithdrawal() with { Version = 2 });

        Assert.That(await Figure(), Is.Zero);
        var why = (await room.Done(new ListDisruptionsNotCounted { Year = 2026 })).Rows.Single();
        Assert.That(
            (why.Reference.Value, why.Amendment, why.Why, why.Status),
            Is.EqualTo((claim, ClaimAmendment.Withdrawn, "It was another network.", ClaimStatus.Withdrawn)));
        var before = (await room.Done(new GetClaim(claim))).Before.Single();
        Assert.That(
            (before.StatusWas, before.DecidedLevelWas, before.DecidedByName, before.Counted),
            Is.EqualTo((ClaimStatus.Confirmed, DisruptionLevel.Minor, "Ines Okafor", true)));
    }

    [Test]
    public async Task A_confirmed_claim_that_is_corrected_waits_for_a_decision_again_and_counts_in_its_new_year()
    {
        await Confirmed();

        var version = await room.Done(await ACorrection() with { Level = DisruptionLevel.Major });

        Assert.That(await Figure(), Is.Zero);
        Assert.That((await room.Done(new GetClaim(claim))).Status, Is.EqualTo(ClaimStatus.Waiting));
        await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, DisruptionLevel.Major) with { Version = version }));
        Assert.That(await Figure(), Is.EqualTo(1));
        Assert.That((await room.Done(new ListDisruptionsNotCounted { Year = 2026 })).Rows.Single().Status, Is.EqualTo(ClaimStatus.Confirmed));
    }

    [Test]
    public async Task A_claim_that_waits_is_corrected_and_goes_on_waiting()
    {
        await room.Done(await ACorrection() with { Effect = "It lost its runners, as two calls show." });

        var now = await room.Done(new GetClaim(claim));
        Assert.That((now.Status, now.Why), Is.EqualTo((ClaimStatus.Waiting, "It lost its runners, as two calls show.")));
    }

    [Test]
    public async Task A_decision_is_opened_again_by_somebody_who_could_have_made_it()
    {
        await Confirmed();

        var own = await room.Send(AReopening() with { Version = 2 });
        await room.As(analyst, () => room.Done(AReopening() with { Version = 2 }));

        Assert.That(own.Refusals.Single().Message, Is.EqualTo("Only someone outside Hackney drugs unit can open a decision about its claim again"));
        Assert.That((await room.Done(new GetClaim(claim))).Status, Is.EqualTo(ClaimStatus.Waiting));
        Assert.That(await Figure(), Is.Zero);
        Assert.That((await room.Done(new ListMyCaseMessages())).Rows.Select(row => row.What), Does.Contain($"Claim {claim} opened again"));
    }

    [Test]
    public async Task What_was_withdrawn_is_opened_again_by_whoever_could_withdraw_it_unless_it_was_claimed_anew()
    {
        await room.Done(AWithdrawal());
        var again = await room.AClaim(operation, network);

        var refused = await room.Send(AReopening() with { Version = 2 });
        await room.Done(AWithdrawal() with { Claim = again });
        await room.Done(AReopening() with { Version = 2 });

        Assert.That(refused.Refusals.Single().Message, Does.EndWith($"on that day, as {again}"));
        Assert.That((await room.Done(new GetClaim(claim))).Status, Is.EqualTo(ClaimStatus.Waiting));
    }

    [Test]
    public async Task Another_officer_cannot_withdraw_or_correct_it_and_a_supervisor_can()
    {
        var other = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        var correction = await ACorrection() with { Level = DisruptionLevel.Major };

        var results = await room.As(other, async () => new[]
        {
            (await room.Send(AWithdrawal())).Refusals.Single().Message,
            (await room.Send(correction)).Refusals.Single().Message,
        });
        await room.As(room.ASupervisor(CaseRoom.Hackney), () => room.Done(AWithdrawal()));

        Assert.That(results, Is.All.StartsWith("Only the officer in the case, "));
        Assert.That((await room.Done(new GetClaim(claim))).Status, Is.EqualTo(ClaimStatus.Withdrawn));
    }

    [Test]
    public async Task A_form_that_was_overtaken_changes_nothing()
    {
        var correction = await ACorrection() with { Level = DisruptionLevel.Major };
        await Confirmed();

        var results = new[] { (await room.Send(correction)).Refusals.Single(), (await room.Send(AWithdrawal())).Refusals.Single() };

        Assert.That(results.Select(refusal => refusal.Kind), Is.All.EqualTo(RefusalKind.Conflict));
        Assert.That(results.Select(refusal => refusal.Message), Is.All.Contains("Ines Okafor confirmed this claim as minor"));
        Assert.That(await Figure(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_onto_a_day_that_is_claimed_already_is_refused()
    {
        room.Clock.Advance(TimeSpan.FromDays(1));
        var second = await room.Done(room.AClaimToMake(operation, network) with { HappenedOn = new DateOnly(2026, 11, 24) });

        var result = await room.Send(await ACorrection() with { HappenedOn = new DateOnly(2026, 11, 24) });

        Assert.That(result.Refusals.Single().Message, Does.EndWith($"on that day, as {second}"));
    }

    [Test]
    public async Task Who_may_not_see_the_operation_is_not_told_why_the_figure_changed()
    {
        await Confirmed();
        await room.Done(AWithdrawal() with { Version = 2 });
        await room.As(room.ASupervisor(CaseRoom.Hackney), () => room.Done(room.ARestriction(operation, room.Priya)));
        var other = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var told = await room.As(other, () => room.Done(new ListDisruptionsNotCounted { Year = 2026 }));

        Assert.That((told.Total, told.Rows.Count), Is.EqualTo((0, 0)));
        Assert.That((await room.Done(new ListDisruptionsNotCounted { Year = 2026 })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task The_pages_withdraw_correct_and_open_again()
    {
        await Confirmed();
        var browser = await room.SignedIn();

        var corrected = await browser.Send($"/claims/{claim}/correct", await browser.Open($"/claims/{claim}/correct"), new()
        {
            ["Correction.HappenedOn.Day"] = "23",
            ["Correction.HappenedOn.Month"] = "11",
            ["Correction.HappenedOn.Year"] = "2026",
            ["Correction.Level"] = "Major",
            ["Correction.Effect"] = "It lost its runners.",
            ["Correction.Why"] = "The call data came in.",
        });
        var withdrawn = await browser.Send($"/claims/{claim}/withdraw", await browser.Open($"/claims/{claim}/withdraw"), new()
        {
            ["Withdrawal.Why"] = "It was another network.",
        });
        var unexplained = await browser.Send($"/claims/{claim}/reopen", await browser.Open($"/claims/{claim}/reopen"), []);
        var open = await browser.Send($"/claims/{claim}/reopen", unexplained, new() { ["Reopening.Why"] = "It was this one after all." });
        var figure = await browser.Open("/performance/networks?year=2026");

        Assert.That(corrected.Body!.TextContent, Does.Contain("The claim is corrected, and waits for a decision again."));
        Assert.That(withdrawn.Body!.TextContent, Does.Contain("Withdrawn, so it does not count."));
        Assert.That(unexplained.QuerySelector(".govuk-error-summary__list")!.TextContent.Trim(), Is.EqualTo("Enter why the claim is opened again"));
        Assert.That(open.QuerySelector("main")!.TextContent, Does.Contain("What it said before").And.Contain("It was another network."));
        Assert.That(figure.QuerySelector("main")!.TextContent, Does.Contain("Why the figure has changed").And.Contain("The call data came in."));
    }

    [Test]
    public async Task A_form_that_was_overtaken_says_what_stands_and_goes_through_when_it_is_sent_again()
    {
        var browser = await room.SignedIn();
        var form = await browser.Open($"/claims/{claim}/withdraw");
        await Confirmed();

        var shown = await browser.Send($"/claims/{claim}/withdraw", form, new() { ["Withdrawal.Why"] = "It was another network." });
        var sent = await browser.Send($"/claims/{claim}/withdraw", shown, new() { ["Withdrawal.Why"] = "It was another network." });

        Assert.That(shown.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Ines Okafor confirmed this claim as minor"));
        Assert.That(sent.Body!.TextContent, Does.Contain("Withdrawn, so it does not count."));
    }

    private Task<ClaimStatus> Confirmed() =>
        room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, DisruptionLevel.Minor)));

    private WithdrawClaim AWithdrawal() => new() { Claim = claim, Version = 1, Why = "It was another network." };

    private ReopenClaim AReopening() => new() { Claim = claim, Version = 1, Why = "More is known now." };

    private async Task<CorrectClaim> ACorrection()
    {
        var now = await room.Done(new GetClaim(claim));

        return new() { Claim = claim, Version = now.Version, HappenedOn = now.HappenedOn, Level = now.Level, Effect = now.Why, Why = "It was misread." };
    }

    private async Task<int> Figure()
    {
        var counted = await room.Done(new CountNetworksDisrupted { Year = 2026 });
        var listed = await room.Done(new ListNetworksDisrupted { Year = 2026 });
        Assert.That(listed.Total, Is.EqualTo(counted.Networks));

        return counted.Networks;
    }
}
