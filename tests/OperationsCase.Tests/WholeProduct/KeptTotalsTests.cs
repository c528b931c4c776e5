using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Performance;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Totals that are kept ready and corrected by what is restricted, against a plain count of the rows that are shown.</summary>
public class KeptTotalsTests
{
    private const int Operations = 24;

    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private List<TestUser.TestPerson> readers = [];

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor(CaseRoom.Hackney, CaseRoom.TowerHamlets);
        readers =
        [
            room.Priya,
            room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney),
            room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets),
            room.AnAnalyst(CaseRoom.Hackney, CaseRoom.TowerHamlets),
            room.AnOfficer("Grace Osei", Role.DisruptionAssessor, "Assessment panel", CaseRoom.Hackney, CaseRoom.TowerHamlets),
        ];
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Each_reader_counts_exactly_what_they_are_shown(int seed)
    {
        var chance = new Random(seed);
        var networks = await Networks();
        await LogAndClaim(chance, networks);

        foreach (var reader in readers)
        {
            await room.As(reader, async () =>
            {
                await OperationsAreCounted();
                await DisruptedNetworksAreCounted(reader);
            });
        }
    }

    [Test]
    public async Task A_figure_that_rests_on_something_restricted_says_so_to_those_who_see_it()
    {
        var network = await room.ANetwork();
        var operation = await room.AnOperationAgainst(network);
        await room.Confirmed(readers[4], await room.AClaim(operation, network));
        await room.As(supervisor, () => room.Done(room.ARestriction(network, readers[3])));

        await room.As(readers[3], async () =>
        {
            var counted = await room.Done(new CountNetworksDisrupted { Year = 2026 });
            Assert.That((counted.Networks, counted.Restricted), Is.EqualTo((1, 1)));
            Assert.That((await room.Done(new ListNetworksDisrupted { Year = 2026 })).Restricted, Is.EqualTo(1));
        });
        await room.As(readers[1], async () =>
        {
            var counted = await room.Done(new CountNetworksDisrupted { Year = 2026 });
            Assert.That((counted.Networks, counted.Restricted), Is.EqualTo((0, 0)));
        });
        var browser = await room.SignedIn(readers[3]);
        Assert.That(
            (await browser.Open("/performance")).QuerySelector("main")!.TextContent,
            Does.Contain("It includes 1 network that is restricted or counted by a restricted operation"));
        Assert.That(
            (await browser.Open("/performance/networks?year=2026")).QuerySelector("main")!.TextContent,
            Does.Contain("It includes 1 restricted, which others are not shown"));
    }

    private async Task AsPlainlyCounted(List<ListClaims.Row> counting)
    {
        var counted = await room.Done(new CountNetworksDisrupted { Year = 2026 });

        Assert.That(counted.Networks, Is.EqualTo(counting.Select(claim => claim.NetworkReference).Distinct().Count()));
        Assert.That(counted.Disruptions, Is.EqualTo(counting.Count));
        Assert.That(counted.ByBorough.Sum(row => row.Networks), Is.EqualTo(counting.Select(claim => (claim.NetworkReference, claim.BoroughName))
            .Distinct()
            .Count()));
        Assert.That(counted.ByMonth.Sum(row => row.Networks), Is.EqualTo(counted.Networks));
        var rows = (await room.DoneSayingWhy(new ListNetworksDisrupted { Year = 2026, Page = 0 })).Rows;
        Assert.That(
            rows.Select(row => (row.Reference, row.FirstOn, row.LastOn, row.Disruptions)),
            Is.EquivalentTo(counting
                .GroupBy(claim => claim.NetworkReference)
                .Select(of => (of.Key, of.Min(claim => claim.HappenedOn), of.Max(claim => claim.HappenedOn), of.Count()))));
    }

    private async Task OperationsAreCounted()
    {
        foreach (var query in new ListOperations[]
        {
            new() { Rows = 1000 }, new() { Rows = 1000, Borough = CaseRoom.Hackney }, new() { Rows = 1000, Borough = CaseRoom.TowerHamlets },
            new() { Rows = 1000, Kind = [CannabisFactoryKind.Kind] },
            new() { Rows = 1000, Kind = [CrackHouseKind.Kind], Status = [CrackHouseKind.NoticeServed] },
        })
        {
            var found = await room.DoneSayingWhy(query);
            Assert.That(found.Total, Is.EqualTo(found.Rows.Count));
        }
    }

    private async Task DisruptedNetworksAreCounted(TestUser.TestPerson reader)
    {
        var counting = new List<ListClaims.Row>();

        for (var page = 1; counting.Count == (page - 1) * ListClaims.PageSize; page++)
        {
            counting.AddRange((await room.Done(new ListClaims { Counting = true, Year = 2026, Page = page })).Rows);
        }

        Assert.That(counting, reader == readers[4] ? Is.Not.Empty : Is.Not.Null);
        await AsPlainlyCounted(counting);
    }

    private async Task<List<string>> Networks()
    {
        var networks = new List<string>();

        foreach (var name in new[] { "Harrier", "Kestrel", "Merlin", "Plover" })
        {
            networks.Add(await room.As(supervisor, () => room.ANetwork(name, CaseRoom.Hackney, CaseRoom.TowerHamlets)));
        }

        return networks;
    }

    private async Task LogAndClaim(Random chance, List<string> networks)
    {
        for (var i = 0; i < Operations; i++)
        {
            var (lead, beside) = chance.Next(2) == 0 ? (CaseRoom.Hackney, CaseRoom.TowerHamlets) : (CaseRoom.TowerHamlets, CaseRoom.Hackney);
            var ward = room.AWard(lead);
            var operation = await room.As(supervisor, () => chance.Next(2) == 0
                ? room.Done(room.AClosureToLog() with { WardCode = ward })
                : room.Done(room.AFactoryToLog() with { WardCode = ward, StartedAt = room.Clock.GetUtcNow().AddDays(-3) }));

            if (chance.Next(3) == 0)
            {
                await room.As(supervisor, () => room.Done(new AddBorough
                {
                    Operation = operation,
                    BoroughCode = beside,
                    Why = "The line runs from there.",
                }));
            }

            if (chance.Next(3) == 0 && operation.StartsWith("CH", StringComparison.Ordinal))
            {
                await room.As(supervisor, () => room.Done(room.ANoticeServedNow(operation)));
            }

            if (chance.Next(3) > 0)
            {
                var network = networks[chance.Next(networks.Count)];
                await room.As(supervisor, () => room.Done(SampleNetworks.ALink(operation, network)));
                var claim = await room.As(supervisor, () => room.Done(
                    room.AClaimToMake(operation, network) with { HappenedOn = new DateOnly(2026, 11, 23).AddDays(-chance.Next(3)) }));
                await room.Confirmed(readers[4], claim);
                await Amend(chance, claim);
            }

            if (chance.Next(3) == 0)
            {
                await Restrict(chance, operation);
            }
        }

        await Restrict(chance, networks[chance.Next(networks.Count)]);
    }

    /// <summary>Now and then a claim is withdrawn, corrected or opened again, and then some are confirmed again.</summary>
    private async Task Amend(Random chance, string claim)
    {
        var act = chance.Next(6);

        if (act > 2)
        {
            return;
        }

        ICommand<int> amendment = act switch
        {
            0 => new WithdrawClaim { Claim = claim, Version = 2, Why = "Another network was meant." },
            1 => new ReopenClaim { Claim = claim, Version = 2, Why = "The call data came in." },
            _ => new CorrectClaim
            {
                Claim = claim,
                Version = 2,
                HappenedOn = new DateOnly(2026, 11, 23).AddDays(-chance.Next(3)),
                Level = DisruptionLevel.Negative,
                Effect = "It lost its runners.",
                Why = "The day was wrong.",
            },
        };
        await room.As(act == 1 ? readers[4] : supervisor, () => room.Done(amendment));

        if (act > 0 && chance.Next(2) == 0)
        {
            await room.As(readers[4], () => room.Done(SampleNetworks.AConfirmation(claim) with { Version = 3 }));
        }
    }

    /// <summary>To some of those who could see it.</summary>
    private async Task Restrict(Random chance, string reference) => await room.As(supervisor, async () =>
    {
        var candidates = (await room.Done(new GetRestriction(reference))).Candidates;
        await room.Done(room.ARestriction(reference) with
        {
            OfficerIds = [.. candidates.Where(candidate => chance.Next(2) == 0)
            .Select(candidate => candidate.Id)
            .Append(supervisor.Id)]
        });
    });
}
