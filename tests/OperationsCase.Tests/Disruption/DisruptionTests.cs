using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Disruption;

public class DisruptionTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson analyst = null!;
    private string network = "";
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        analyst = room.AnAnalyst();
        network = await room.ANetwork();
        operation = await room.AnOperationAgainst(network);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_claim_waits_until_somebody_of_another_unit_decides()
    {
        var claim = await room.AClaim(operation, network);

        var before = await room.Done(new GetClaim(claim));
        var status = await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, DisruptionLevel.Minor)));
        var after = await room.Done(new GetClaim(claim));

        Assert.That(claim, Is.EqualTo("DC-2026-000001"));
        Assert.That(before.Status, Is.EqualTo(ClaimStatus.Waiting));
        Assert.That(status, Is.EqualTo(ClaimStatus.Confirmed));
        Assert.That(
            (after.Level, after.DecidedLevel, after.DecidedByName),
            Is.EqualTo((DisruptionLevel.Moderate, DisruptionLevel.Minor, "Ines Okafor")));
    }

    [Test]
    public async Task Whoever_made_the_claim_cannot_decide_even_from_another_unit()
    {
        var claim = await room.AClaim(operation, network);
        var moved = room.Priya with { Unit = "Newham drugs unit" };

        var result = await room.As(moved, () => room.Send(SampleNetworks.AConfirmation(claim)));

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Conflict("You made this claim, so someone outside Hackney drugs unit must decide")));
        Assert.That(StatusOf(claim), Is.EqualTo("Waiting"));
    }

    [Test]
    public async Task Nobody_of_the_claimant_s_unit_can_decide()
    {
        var claim = await room.AClaim(operation, network);
        var superintendent = room.AnOfficer("Supt Martin Oyelaran", Role.ClosureAuthorisingOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var result = await room.As(superintendent, () => room.Send(SampleNetworks.AConfirmation(claim)));

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("Your unit made this claim, so someone outside Hackney drugs unit must decide"));
        Assert.That(StatusOf(claim), Is.EqualTo("Waiting"));
    }

    [Test]
    public async Task A_claim_is_decided_once_and_the_second_is_told_what_was_decided()
    {
        var claim = await room.AClaim(operation, network);
        await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, DisruptionLevel.Minor)));

        var again = await room.As(analyst, () => room.Send(SampleNetworks.AConfirmation(claim, DisruptionLevel.Major)));

        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(again.Refusals.Single().Message, Does
            .StartWith("Ines Okafor confirmed this claim as minor").And
            .Contain("Call data bear it out."));
    }

    [Test]
    public async Task A_rejected_claim_has_no_level_and_may_be_made_again()
    {
        var claim = await room.AClaim(operation, network);
        await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim) with { Decision = ClaimDecision.Reject }));

        var again = await room.AClaim(operation, network);

        Assert.That((await room.Done(new GetClaim(claim))).DecidedLevel, Is.Null);
        Assert.That(again, Is.EqualTo("DC-2026-000002"));
    }

    [Test]
    public async Task The_same_event_cannot_be_claimed_twice()
    {
        await room.AClaim(operation, network);

        var again = await room.Send(room.AClaimToMake(operation, network));

        Assert.That(again.Refusals.Single().Message, Does.EndWith("on that day, as DC-2026-000001"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM DisruptionClaim"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_operation_that_is_not_linked_cannot_claim()
    {
        var unlinked = await room.AClosure();

        var result = await room.Send(room.AClaimToMake(unlinked, network));

        Assert.That(result.Refusals.Single().Message, Is.EqualTo("This operation is not linked to the network. Link it first, then claim"));
    }

    [TestCase(1, "Date the network was disrupted cannot be in the future", TestName = "An event of tomorrow cannot be claimed")]
    [TestCase(
        -4,
        "Date the network was disrupted cannot be before the operation started, Friday 20\u00a0November 2026",
        TestName = "An event before the operation began cannot be claimed")]
    public async Task The_day_of_a_claim_lies_between_the_start_and_today(int days, string sentence)
    {
        var happenedOn = new DateOnly(2026, 11, 23).AddDays(days);

        var result = await room.Send(room.AClaimToMake(operation, network) with { HappenedOn = happenedOn });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(sentence, nameof(ClaimDisruption.HappenedOn))));
    }

    [Test]
    public async Task A_confirmation_needs_a_level_and_every_decision_its_reasons()
    {
        var claim = await room.AClaim(operation, network);

        var result = await room.As(analyst, () => room.Send(new DecideOnClaim { Claim = claim, Version = 1, Decision = ClaimDecision.Confirm }));

        Assert.That(
            result.Refusals.Select(refusal => refusal.Field),
            Is.EquivalentTo(new[] { nameof(DecideOnClaim.DecidedLevel), nameof(DecideOnClaim.Reasons) }));
    }

    [Test]
    public async Task What_waits_for_me_is_of_another_unit_and_in_my_boroughs()
    {
        await room.AClaim(operation, network);
        var elsewhere = room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var own = await room.Done(new CountClaimsToDecide());
        var theirs = await room.As(elsewhere, () => room.Done(new CountClaimsToDecide()));
        var outside = await room.As(analyst, () => room.Done(new CountClaimsToDecide()));

        Assert.That((own, theirs, outside), Is.EqualTo((0, 0, 1)));
    }

    [Test]
    public async Task A_claim_of_another_borough_s_operation_is_not_found_though_the_network_is_shared()
    {
        var shared = await room.ANetwork("Kestrel", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        var claim = await room.AClaim(await room.AnOperationAgainst(shared), shared);
        var elsewhere = room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var opened = await room.As(elsewhere, () => room.Send(new GetClaim(claim)));
        var listed = await room.As(elsewhere, () => room.Done(new ListClaims { Network = shared }));

        Assert.That(opened.Refusals.Single(), Is.EqualTo(Refusal.NotFound("claim")));
        Assert.That(listed.Total, Is.Zero);
    }

    [Test]
    public async Task A_decision_stands_in_the_history_of_both_ends_and_says_where_it_counts()
    {
        var claim = await room.AClaim(operation, network);

        await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, DisruptionLevel.Major)));

        var said = (await room.Done(new ListHistoryOfNetwork(network))).Rows.Single(row => row.Headline == "Disruption confirmed");
        Assert.That(said.Detail, Is.EqualTo("DC-2026-000001: major. It counts in 2026 to 2027 for Hackney. Call data bear it out."));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline), Does.Contain("Disruption confirmed"));
    }

    private string StatusOf(string claim) =>
        room.Database.QuerySingle<string>("SELECT Status FROM DisruptionClaim WHERE Reference = @claim", new { claim });
}
