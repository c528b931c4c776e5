using OperationsCase.Access;
using OperationsCase.Proceeds;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Proceeds;

/// <summary>Figures of proceeds count what one may see, each by its stage, and each opens exactly its rows.</summary>
public class CountProceedsTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Each_stage_counts_its_acts_and_their_money_beside_a_baseline_year_and_its_double()
    {
        var lastYear = room.CashOfTheStreet() with { SeizedAt = new DateTimeOffset(2026, 3, 31, 22, 30, 0, TimeSpan.Zero), Seal = "MPS-1" };
        await room.Done(lastYear);
        await room.Done(lastYear with { SeizedAt = new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.Zero), Seal = "MPS-2" });
        var seizure = await room.DetainedCash();
        await room.Done(room.AReleaseNow(seizure, 346_000));

        var figure = await room.Done(new CountProceeds { Year = 2026, Baseline = 2025 });

        Assert.That(Of(figure, ProceedsStage.Seized), Is.EqualTo((2, 990_000L + 2_346_000, 1, 990_000L)), "half past midnight in London is the new year");
        Assert.That(Of(figure, ProceedsStage.Detained), Is.EqualTo((1, 2_346_000L, 0, 0L)));
        Assert.That(Of(figure, ProceedsStage.Returned), Is.EqualTo((1, 346_000L, 0, 0L)));
        Assert.That(figure.Stages.Single(stage => stage.Stage == ProceedsStage.Seized).TargetActs, Is.EqualTo(2));
        Assert.That((await room.Done(new ListProceeds { Year = 2026 })).Rows.Sum(row => row.AmountPence), Is.EqualTo(990_000 + 2_346_000));
    }

    [TestCase(ProceedsAxis.Borough)]
    [TestCase(ProceedsAxis.Kind)]
    [TestCase(ProceedsAxis.Unit)]
    public async Task Each_number_opens_exactly_the_rows_it_counts(ProceedsAxis by)
    {
        await room.Done(room.CashOfTheStreet());
        await room.DetainedCash();

        var figure = await room.Done(new CountProceeds { Year = 2026, Baseline = 2025, By = by });

        Assert.That(figure.Cells, Is.Not.Empty);

        foreach (var row in figure.Cells)
        {
            var rows = await room.Done(new ListProceeds
            {
                Year = 2026,
                Borough = by == ProceedsAxis.Borough ? row.Key : null,
                Kind = by == ProceedsAxis.Kind ? row.Key : null,
                Unit = by == ProceedsAxis.Unit ? row.Key : null,
            });
            Assert.That((rows.Total, rows.Rows.Sum(one => one.AmountPence)), Is.EqualTo((row.Acts, row.AmountPence)));
        }
    }

    [Test]
    public async Task The_money_of_a_restricted_operation_is_in_no_figure_of_those_who_may_not_see_it()
    {
        var seizure = await room.DetainedCash();
        await room.Done(room.CashOfTheStreet());
        var network = room.ANetworkOnRecord("Plover");
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = network });
        var supervisor = room.AnOfficer("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        var stranger = room.AnOfficer("DC Ana Frost", Role.FinancialInvestigator, "Hackney money team", CaseRoom.Hackney);
        await room.As(supervisor, () => room.Done(room.ARestriction(seizure, supervisor, room.Priya)));

        var mine = await room.Done(new CountProceeds { Year = 2026, Baseline = 2025 });
        var myNetworks = await room.Done(new ListNetworkProceeds { Year = 2026 });
        var (theirs, networks, rows, held, list) = await room.As(stranger, async () => (
            await room.Done(new CountProceeds { Year = 2026, Baseline = 2025 }),
            await room.Done(new ListNetworkProceeds { Year = 2026 }),
            await room.Done(new ListProceeds { Year = 2026 }),
            await room.Done(new CountMoneyHeld()),
            await room.Done(new ListMoneyHeld())));

        Assert.That((Of(mine, ProceedsStage.Seized).Acts, myNetworks.Rows.Single().AmountPence), Is.EqualTo((2, 2_346_000L)));
        Assert.That((Of(theirs, ProceedsStage.Seized).Acts, Of(theirs, ProceedsStage.Detained).Acts, networks.Total), Is.EqualTo((1, 0, 0)));
        Assert.That((rows.Total, held.TotalPence, list.Total), Is.EqualTo((1, 990_000L, 1)));
    }

    [Test]
    public async Task What_is_corrected_restates_the_figure()
    {
        var seizure = await room.ASeizure();
        var now = await room.Done(new GetSeizure(seizure));
        var recorded = room.ASeizureToRecord(now.Operations.Single().Reference.Value);
        await room.Done(new CorrectSeizure
        {
            Seizure = seizure,
            Version = now.Head.Version,
            Why = "A bundle was counted twice.",
            AmountPence = 2_000_000,
            SeizedAt = now.Head.SeizedAt,
            Place = recorded.Place,
            SeizedFrom = recorded.SeizedFrom,
            SeizedBy = recorded.SeizedBy,
            Authority = recorded.Authority,
            Exhibit = recorded.Exhibit,
            Seal = recorded.Seal,
            CountedBy = recorded.CountedBy,
            CountedAgainBy = recorded.CountedAgainBy,
        });

        Assert.That(Of(await room.Done(new CountProceeds { Year = 2026, Baseline = 2025 }), ProceedsStage.Seized), Is.EqualTo((1, 2_000_000L, 0, 0L)));
        Assert.That((await room.Done(new GetSeizure(seizure))).HeldPence, Is.EqualTo(2_000_000));
    }

    private static (int Acts, long Pence, int ThenActs, long ThenPence) Of(CountProceeds.Answer figure, ProceedsStage stage)
    {
        var row = figure.Stages.Single(one => one.Stage == stage);

        return (row.Acts, row.AmountPence, row.BaselineActs, row.BaselinePence);
    }
}
