using System.Net;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

public class CaviarTests
{
    private readonly Dictionary<int, string> operations = [];

    private CaseRoom room = null!;
    private HttpClient officer = null!;
    private HttpClient analyst = null!;
    private IReadOnlyList<CaviarInvestigation.CaviarSeizure> seized = [];
    private string network = "";

    [OneTimeSetUp]
    public async Task EnterTheInvestigation()
    {
        if (CaviarInvestigation.Recorded() is not { } file)
        {
            Assert.Ignore("The recorded seizures are not here. Put the folder shared/data beside the repository to run this test.");
            return;
        }

        seized = CaviarInvestigation.Seizures(file);
        room = new CaseRoom();
        officer = await room.Api(room.AnOfficer("DI Colette Marsh", Role.BoroughOfficer, "Central drugs unit", CaviarInvestigation.AllBoroughs));
        analyst = await room.Api(room.AnAnalyst(CaviarInvestigation.AllBoroughs));
        network = await officer.Made("/api/networks", room.ANetworkToIdentify("Caviar", CaviarInvestigation.BoroughOf(1)) with
        {
            Drugs = "Cannabis resin and cocaine",
            Level = 3,
            IdentifiedOn = CaviarInvestigation.DayOf(1),
            Summary = "Imports of cannabis and cocaine, followed through eleven phases of intercepted calls.",
        });

        foreach (var phase in Enumerable.Range(1, CaviarInvestigation.Phases))
        {
            await Enter(phase);
        }
    }

    [OneTimeTearDown]
    public void LeaveRoom()
    {
        officer?.Dispose();
        analyst?.Dispose();
        room?.Dispose();
    }

    [Test]
    public async Task Eleven_operations_are_against_the_network()
    {
        var linked = Rows(await officer.Get($"/api/networks/{network}/operations"));

        Assert.That(linked.Select(row => (string?)row["reference"]), Is.EquivalentTo(operations.Values));
    }

    [Test]
    public async Task Every_dollar_seized_is_on_the_record_in_pence_at_the_rate_stated()
    {
        var rows = Rows(await officer.Get($"/api/networks/{network}/seizures"));
        var cases = await Task.WhenAll(rows.Select(row => officer.Get($"/api/seizures/{row["reference"]}")));

        Assert.That(cases.Sum(one => (long)one["head"]!["countedMinor"]!), Is.EqualTo(31_960_000_00));
        Assert.That(rows.Sum(row => (long)row["amountPence"]!), Is.EqualTo(seized.Sum(one => CaviarInvestigation.Pence(one.Cents))));
        Assert.That(cases.Select(one => (string?)one["head"]!["rateSource"]), Is.All.EqualTo(CaviarInvestigation.Rate));

        foreach (var head in cases.Select(one => one["head"]!))
        {
            var (cents, pence) = ((long)head["countedMinor"]!, (long)head["amountPence"]!);

            // Nearest penny: twice the difference, in cents of a penny, is at most one penny's worth.
            Assert.That(
                Math.Abs((pence * CaviarInvestigation.CentsToThePound) - (cents * 100)) * 2,
                Is.LessThanOrEqualTo(CaviarInvestigation.CentsToThePound));
        }
    }

    [TestCase(2024, 0)]
    [TestCase(2025, 4)]
    [TestCase(2026, 3)]
    public async Task The_network_counts_once_in_each_year_in_which_it_was_disrupted(int year, int disruptions)
    {
        var figure = await analyst.Get($"/api/performance/networks-disrupted?year={year}");
        var rows = (await analyst.Get($"/api/performance/networks-disrupted/rows?year={year}"))["rows"]!.AsArray();

        Assert.That((int)figure["networks"]!, Is.EqualTo(disruptions == 0 ? 0 : 1));
        Assert.That(rows.Select(row => ((string)row!["reference"]!, (int)row["disruptions"]!)), Is.EqualTo(disruptions == 0
            ? []
            : new[] { (network, disruptions) }));
    }

    [TestCase(2024)]
    [TestCase(2025)]
    [TestCase(2026)]
    public async Task Each_figure_of_a_borough_and_of_a_month_opens_exactly_its_rows(int year)
    {
        var figure = await analyst.Get($"/api/performance/networks-disrupted?year={year}");
        var hit = seized.Select(one => one.Phase)
            .Distinct()
            .Where(phase => Statute.FinancialYear.Of(CaviarInvestigation.DayOf(phase)).StartsOn.Year == year)
            .ToList();

        Assert.That(figure["byBorough"]!.AsArray().Select(row => (string?)row!["boroughCode"]), Is.EquivalentTo(hit
            .Select(CaviarInvestigation.BoroughOf)
            .Distinct()));

        foreach (var row in figure["byBorough"]!.AsArray())
        {
            var opened = (await analyst.Get(
                $"/api/performance/networks-disrupted/rows?year={year}&borough={row!["boroughCode"]}"))["rows"]!.AsArray();

            Assert.That(opened.Count, Is.EqualTo((int)row["networks"]!));
            Assert.That(
                (int)opened.Single()!["disruptions"]!,
                Is.EqualTo(hit.Count(phase => CaviarInvestigation.BoroughOf(phase) == (string?)row["boroughCode"])));
        }

        foreach (var row in figure["byMonth"]!.AsArray())
        {
            var opened = (await analyst.Get($"/api/performance/networks-disrupted/rows?year={year}&month={row!["month"]}"))["rows"]!.AsArray();

            Assert.That(opened.Count, Is.EqualTo((int)row["networks"]!));
        }
    }

    [Test]
    public async Task Nobody_confirms_their_own_unit_s_claim()
    {
        var (status, problem) = await officer.Send("/api/claims/DC-2026-000001/decision", SampleNetworks.AConfirmation("DC-2026-000001").AsJson());

        Assert.That(status, Is.EqualTo(HttpStatusCode.Conflict), problem?.ToJsonString());
    }

    private async Task Enter(int phase)
    {
        var found = seized.Where(one => one.Phase == phase).ToList();
        var (path, command) = room.Operation(phase, found.FirstOrDefault()?.Details ?? "");
        var operation = await officer.Made($"/api/operations/{path}", (object)command);
        operations[phase] = operation;
        await officer.Made(
            $"/api/operations/{operation}/networks",
            SampleNetworks.ALink(operation, network) with { Part = $"Phase {phase}" },
            "network");

        foreach (var (one, number) in found.Select((one, place) => (one, place + 1)))
        {
            await officer.Made($"/api/operations/{operation}/seizures", room.ASeizureToRecord(operation) with
            {
                Networks = [network],
                AmountPence = CaviarInvestigation.Pence(one.Cents),
                Currency = "USD",
                CountedMinor = one.Cents,
                RateSource = CaviarInvestigation.Rate,
                SeizedAt = CaviarInvestigation.StartOf(phase).AddHours(number),
                Exhibit = $"CAV/{phase}/{number}",
                Seal = $"CAV-{phase:00}-{number:00}",
            });
        }

        if (found.Count > 0)
        {
            var claim = await officer.Made($"/api/networks/{network}/claims", new ClaimDisruption
            {
                Network = network,
                Operation = operation,
                HappenedOn = CaviarInvestigation.DayOf(phase),
                Level = DisruptionLevel.Moderate,
                Why = $"Lost: {found[0].Details}.",
            });
            await analyst.Made($"/api/claims/{claim}/decision", SampleNetworks.AConfirmation(claim, DisruptionLevel.Moderate), "status");
        }
    }

    private static IReadOnlyList<JsonNode> Rows(JsonNode answer) => [.. (answer as JsonArray ?? answer["rows"]!.AsArray()).Select(row => row!)];
}
