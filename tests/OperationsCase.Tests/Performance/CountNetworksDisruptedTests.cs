using CsCheck;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Performance;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Performance;

public class CountNetworksDisruptedTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson both = null!;
    private TestUser.TestPerson analyst = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        both = room.AnOfficer("DS Colm Heaney", Role.BoroughOfficer, "Central East", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        analyst = room.AnAnalyst(CaseRoom.Hackney, CaseRoom.TowerHamlets);
        room.Officer.Is(both);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_network_is_counted_once_in_a_year_however_many_operations_disrupt_it()
    {
        var network = await room.ANetwork();
        await Disrupted(await room.AnOperationAgainst(network), network, new DateOnly(2026, 11, 21));
        await Disrupted(await room.AnOperationAgainst(network), network, new DateOnly(2026, 11, 22));

        var counted = await InYear(2026);

        Assert.That(counted.Networks, Is.EqualTo(1));
        Assert.That((await Rows(new() { Year = 2026 })).Single().Disruptions, Is.EqualTo(2));
    }

    [Test]
    public async Task A_network_counts_in_each_borough_where_it_was_disrupted_and_once_in_all()
    {
        var network = await room.ANetwork("Harrier", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        await Disrupted(await room.AnOperationAgainst(network), network, new DateOnly(2026, 11, 21));
        await Disrupted(await AnOperationIn(CaseRoom.TowerHamlets, network), network, new DateOnly(2026, 11, 22));

        var counted = await InYear(2026);

        Assert.That(counted.Networks, Is.EqualTo(1));
        Assert.That(counted.ByBorough.ToDictionary(row => row.BoroughCode, row => row.Networks),
            Is.EqualTo(new Dictionary<string, int> { [CaseRoom.Hackney] = 1, [CaseRoom.TowerHamlets] = 1 }));
    }

    [TestCase("2026-03-31", 2025, TestName = "31 March ends the financial year")]
    [TestCase("2026-04-01", 2026, TestName = "1 April begins the financial year")]
    public async Task A_disruption_counts_in_the_financial_year_of_its_day_in_London(string happenedOn, int year)
    {
        var network = await room.ANetwork();
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 30, 9, 0, 0, TimeSpan.Zero).AddYears(1));
        await Disrupted(
            await AnOperationSince(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), network),
            network,
            DateOnly.Parse(happenedOn, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That((await InYear(year)).Networks, Is.EqualTo(1));
        Assert.That((await InYear(year == 2026 ? 2025 : 2026)).Networks, Is.Zero);
    }

    [Test]
    public async Task Half_past_eleven_at_night_UTC_on_31_March_is_already_1_April_in_London()
    {
        var network = await room.ANetwork("Harrier");
        room.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 31, 23, 30, 0, TimeSpan.Zero));
        var operation = await AnOperationSince(room.Clock.GetUtcNow().AddMinutes(-5), network);

        var early = await room.Send(room.AClaimToMake(operation, network) with { HappenedOn = new DateOnly(2027, 3, 31) });
        await Disrupted(operation, network, new DateOnly(2027, 4, 1));

        Assert.That(early.Refusals.Single().Message, Does.Contain("cannot be before the operation started, Thursday 1\u00a0April 2027"));
        Assert.That(((await InYear(2026)).Networks, (await InYear(2027)).Networks), Is.EqualTo((0, 1)));
    }

    [TestCase(DisruptionLevel.None)]
    [TestCase(DisruptionLevel.Negative)]
    public async Task A_claim_confirmed_as_none_or_negative_does_not_count(DisruptionLevel level)
    {
        var network = await room.ANetwork();
        await Disrupted(await room.AnOperationAgainst(network), network, new DateOnly(2026, 11, 21), level);

        Assert.That((await InYear(2026)).Networks, Is.Zero);
    }

    [Test]
    public async Task A_claim_counts_only_once_it_is_confirmed()
    {
        var network = await room.ANetwork();
        await room.AClaim(await room.AnOperationAgainst(network), network);

        Assert.That((await InYear(2026)).Networks, Is.Zero);
    }

    [Test]
    public async Task The_month_of_a_network_is_that_of_its_first_disruption()
    {
        var network = await room.ANetwork();
        await Disrupted(await AnOperationSince(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), network), network, new DateOnly(2026, 7, 14));
        await Disrupted(await room.AnOperationAgainst(network), network, new DateOnly(2026, 11, 21));

        Assert.That((await InYear(2026)).ByMonth.Select(row => (row.Month, row.Networks)), Is.EqualTo(new[] { (7, 1) }));
        Assert.That(await Rows(new() { Year = 2026, Month = 11 }), Is.Empty);
    }

    [Test]
    public async Task An_officer_s_figure_counts_only_what_they_may_open()
    {
        var network = await room.ANetwork("Harrier", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        await Disrupted(await AnOperationIn(CaseRoom.TowerHamlets, network), network, new DateOnly(2026, 11, 21));

        Assert.That((await room.As(room.Priya, () => InYear(2026))).Networks, Is.Zero);
        Assert.That((await InYear(2026)).Networks, Is.EqualTo(1));
    }

    [Test]
    public async Task A_neighbourhood_sergeant_gets_no_figure()
    {
        var sergeant = room.AnOfficer("Sgt Amy Pell", Role.SntSergeant, "Queensbridge SNT", CaseRoom.Hackney);

        var result = await room.As(sergeant, () => room.Send(new CountNetworksDisrupted { Year = 2026 }));

        Assert.That(result.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task Every_figure_opens_exactly_its_rows_whatever_was_claimed()
    {
        var (networks, operations) = await SixOperationsAgainstFourNetworks();
        var claims = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 800], Gen.Enum<ClaimStatus>(), Gen.Enum<DisruptionLevel>()).Array[0, 30];

        await claims.SampleAsync(async drawn =>
        {
            await Replace(drawn, networks, operations);
            Assert.That(Kept(), Is.EqualTo(Recounted()));

            foreach (var person in new[] { room.Priya, both })
            {
                await room.As(person, FiguresEqualTheirRows);
            }
        }, iter: 25, threads: 1);
    }

    private async Task FiguresEqualTheirRows()
    {
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var counted = await InYear(year);

            Assert.That(await Rows(new() { Year = year }), Has.Count.EqualTo(counted.Networks));
            Assert.That(counted.ByMonth.Sum(row => row.Networks), Is.EqualTo(counted.Networks));

            foreach (var row in counted.ByMonth)
            {
                Assert.That(await Rows(new() { Year = year, Month = row.Month }), Has.Count.EqualTo(row.Networks));
            }

            foreach (var borough in new[] { CaseRoom.Hackney, CaseRoom.TowerHamlets })
            {
                var rows = await Rows(new() { Year = year, Borough = borough });
                Assert.That(rows, Has.Count.EqualTo(counted.ByBorough.SingleOrDefault(row => row.BoroughCode == borough)?.Networks ?? 0));
                Assert.That(rows, Has.Count.EqualTo((await room.Done(new CountNetworksDisrupted { Year = year, Borough = borough })).Networks));
                Assert.That((await room.Done(new ListClaims
                {
                    Year = year,
                    Borough = borough,
                    Counting = true,
                })).Total, Is.EqualTo(rows.Sum(row => row.Disruptions)));
            }
        }
    }

    private async Task<(Guid[] Networks, (Guid Id, string Borough)[] Operations)> SixOperationsAgainstFourNetworks()
    {
        foreach (var name in new[] { "Albion", "Brimstone", "Cinder", "Dunlin" })
        {
            await room.ANetwork(name, CaseRoom.Hackney, CaseRoom.TowerHamlets);
        }

        for (var number = 0; number < 6; number++)
        {
            await room.Done(room.AClosureToLog() with { WardCode = room.AWard(number % 2 == 0 ? CaseRoom.Hackney : CaseRoom.TowerHamlets) });
        }

        room.Database.Execute("INSERT INTO OperationNetwork (OperationId, NetworkId, Part, Confidence, LinkedAt) SELECT o.Id, n.Id, '', "
            + "'A', o.LoggedAt FROM Operation AS o CROSS JOIN Network AS n");

        return ([.. room.Database.Query<Guid>("SELECT Id FROM Network ORDER BY NameKey")],
            [.. room.Database.Query<(Guid, string)>("SELECT Id, BoroughCode FROM Operation ORDER BY Reference")]);
    }

    /// <summary>Claims straight into the table, since only so can one have every age; decided as an analyst decides them.</summary>
    private async Task Replace(
        (int Operation, int Network, int DaysAgo, ClaimStatus Status, DisruptionLevel Level)[] drawn,
        Guid[] networks,
        (Guid Id, string Borough)[] operations)
    {
        room.Database.Execute("DELETE FROM DisruptionClaim");
        room.Database.Execute("DELETE FROM DisruptedNetwork");

        foreach (var (index, claim) in drawn.DistinctBy(claim => (claim.Operation, claim.Network, claim.DaysAgo)).Index())
        {
            var waiting = new
            {
                Id = Guid.CreateVersion7(room.Clock.GetUtcNow()),
                Reference = $"DC-2026-{index:000000}",
                NetworkId = networks[claim.Network],
                OperationId = operations[claim.Operation].Id,
                BoroughCode = operations[claim.Operation].Borough,
                HappenedOn = new DateOnly(2026, 11, 23).AddDays(-claim.DaysAgo),
                ClaimantId = both.Id,
                Now = room.Clock.GetUtcNow(),
            };
            room.Database.Execute(
                """
                INSERT INTO DisruptionClaim (Id, Reference, NetworkId, OperationId, BoroughCode, HappenedOn, Level, Why,
                    ClaimantId, Unit, ClaimedAt, Status, Version)
                VALUES (@Id, @Reference, @NetworkId, @OperationId, @BoroughCode, @HappenedOn, 'Major', '', @ClaimantId,
                    'Central East', @Now, 'Waiting', 1)
                """,
                waiting);

            if (claim.Status != ClaimStatus.Waiting)
            {
                var decision = claim.Status == ClaimStatus.Confirmed ? ClaimDecision.Confirm : ClaimDecision.Reject;
                await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(waiting.Reference, claim.Level) with { Decision = decision }));
            }
        }
    }

    private IEnumerable<string> Kept() => room.Database.Query<string>(
        "SELECT CONCAT_WS(' ', FinancialYear, BoroughCode, NetworkId, FirstOn, LastOn, Disruptions) FROM DisruptedNetwork ORDER BY "
            + "FinancialYear, BoroughCode, NetworkId");

    private IEnumerable<string> Recounted() => room.Database.Query<string>(
        """
        SELECT CONCAT_WS(' ', counted.FinancialYear, c.BoroughCode, c.NetworkId, MIN(c.HappenedOn), MAX(c.HappenedOn), COUNT(*))
        FROM DisruptionClaim AS c
        JOIN Day AS counted ON counted.DayOn = c.HappenedOn
        WHERE c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')
        GROUP BY counted.FinancialYear, c.BoroughCode, c.NetworkId
        ORDER BY counted.FinancialYear, c.BoroughCode, c.NetworkId
        """);

    private Task<CountNetworksDisrupted.Answer> InYear(int year) => room.Done(new CountNetworksDisrupted { Year = year });

    private async Task<IReadOnlyList<ListNetworksDisrupted.Row>> Rows(ListNetworksDisrupted query)
    {
        var found = await room.Done(query);
        Assert.That(found.Rows, Has.Count.EqualTo(found.Total));

        return found.Rows;
    }

    private Task<string> AnOperationIn(string borough, string network) =>
        AnOperation(room.AClosureToLog() with { WardCode = room.AWard(borough) }, network);

    private Task<string> AnOperationSince(DateTimeOffset startedAt, string network) =>
        AnOperation(room.AClosureToLog() with { StartedAt = startedAt }, network);

    private async Task<string> AnOperation(OperationsCase.Operations.LogCrackHouseClosure operation, string network)
    {
        var reference = await room.Done(operation);
        await room.Done(SampleNetworks.ALink(reference, network));

        return reference;
    }

    private async Task Disrupted(string operation, string network, DateOnly happenedOn, DisruptionLevel level = DisruptionLevel.Moderate)
    {
        var claim = await room.Done(room.AClaimToMake(operation, network) with { HappenedOn = happenedOn });
        await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim, level)));
    }
}
