using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations.Kinds;

public class OperationCorrectionTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Every_fact_of_a_raid_can_be_corrected_and_what_it_was_stays_in_the_history()
    {
        var raid = await room.Done(room.AFactoryToLog());
        var correction = await room.ACorrection<CorrectCannabisFactory>(raid);

        await room.Done(correction with { Plants = 12, Place = "4 Amhurst Road", Flowering = !correction.Flowering });

        var now = await room.Done(new GetOperation(raid));
        Assert.That(now.Head.Place, Is.EqualTo("4 Amhurst Road"));
        Assert.That(now.Head.Harm, Does.StartWith("12 plants, below a commercial grow"));
        Assert.That(((CannabisFactoryDetails)now.Details).Plants, Is.EqualTo(12));
        var told = (await room.Done(new ListHistoryOfOperation(raid))).Rows[0];
        Assert.That(told.Headline, Is.EqualTo("Details corrected"));
        Assert.That(told.Detail, Does.Contain("Plants was 140, is 12.").And.EndsWith("It was typed wrongly."));
        Assert.That((await room.Done(new ListOperations { Find = "amh roa 4" })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Another_officer_completes_a_raid_the_next_day_but_changes_nothing_that_is_known()
    {
        var raid = await room.Done(room.AFactoryToLog() with { ChildOrAdultAtRisk = true, SafeguardingReference = null });
        Assert.That((await room.Done(new GetOperation(raid))).Details.StillToAdd(), Does.Contain("Merlin or PPN reference"));
        room.Officer.Is(room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));
        var correction = await room.ACorrection<CorrectCannabisFactory>(raid);

        var changed = await room.Send(correction with { Plants = 12 });
        await room.Done(correction with { SafeguardingReference = "MER-2611-20481" });

        Assert.That(changed.Refusals.Single().Message, Does.StartWith("Only the officer in the case, DC Priya Raman, or a supervisor"));
        Assert.That((await room.Done(new GetOperation(raid))).Details.StillToAdd(), Does.Not.Contain("Merlin or PPN reference"));
    }

    [Test]
    public async Task In_a_closed_case_only_a_supervisor_corrects()
    {
        var market = await room.Done(room.AMarketToLog());
        await room.Closed(new CloseOperation { Operation = market, Outcome = OperationOutcome.NoFurtherAction });
        var correction = await room.ACorrection<CorrectOpenMarket>(market) with { SupplyArrests = 9 };

        var refused = await room.Send(correction);
        room.Officer.Is(room.ASupervisor());
        await room.Done(correction);

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Forbidden("This case is closed. Only a supervisor can correct it")));
    }

    [Test]
    public async Task A_correction_that_changes_nothing_is_refused()
    {
        var closure = await room.AClosure();

        var refused = await room.Send(await room.ACorrection<CorrectCrackHouseClosure>(closure));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Nothing here differs from what is recorded"));
    }

    [Test]
    public async Task A_correction_does_not_move_an_operation_to_another_borough_or_to_a_start_after_it_was_logged()
    {
        var closure = await room.AClosure();
        room.Clock.Advance(TimeSpan.FromHours(3));
        var correction = await room.ACorrection<CorrectCrackHouseClosure>(closure);

        var elsewhere = await room.Send(correction with { WardCode = room.AWard(CaseRoom.TowerHamlets), BoroughCode = null });
        var late = await room.Send(correction with { StartedAt = room.Clock.GetUtcNow() });

        Assert.That(elsewhere.Refusals.Single().Field, Is.EqualTo(nameof(correction.WardCode)));
        Assert.That(late.Refusals.Single(), Is.EqualTo(Refusal.Invalid("It cannot have begun after it was logged", nameof(correction.StartedAt))));
    }

    [Test]
    public async Task A_correction_is_made_as_one_of_the_kind_that_the_operation_is()
    {
        var closure = await room.AClosure();
        var market = await room.ACorrection<CorrectOpenMarket>(await room.Done(room.AMarketToLog()));

        var refused = await room.Send(market with { Operation = closure });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("This operation is of another kind: crack house closure"));
    }

    [Test]
    public async Task The_start_of_an_operation_is_corrected_wherever_it_stands()
    {
        var closure = await room.AClosure();
        var correction = await room.ACorrection<CorrectCrackHouseClosure>(closure);
        var earlier = correction.StartedAt!.Value.AddDays(-2);

        await room.Done(correction with { StartedAt = earlier });

        Assert.That((await room.Done(new GetOperation(closure))).Head.StartedAt, Is.EqualTo(earlier));
        Assert.That(room.Database.Query<DateTimeOffset>("SELECT OpenedAt FROM CaseRecord").Single(), Is.EqualTo(earlier));
    }
}
