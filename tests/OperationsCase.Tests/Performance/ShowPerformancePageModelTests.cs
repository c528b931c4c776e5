using AngleSharp.Dom;
using Dapper;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Performance;

public class ShowPerformancePageModelTests
{
    private CaseRoom room = null!;
    private Browser browser = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        browser = await room.SignedIn();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Without_a_confirmed_disruption_the_page_says_so()
    {
        var page = await browser.Open("/performance");

        Assert.That(Said(page, ".oc-figure"), Is.EqualTo("See the 0 networks"));
        Assert.That(Said(page, ".oc-lead"), Is.EqualTo("No records for these years."));
        Assert.That(Said(page, ".govuk-inset-text"), Does.StartWith("No disruption that you can see is confirmed for 2026 to 2027 yet."));
    }

    [Test]
    public async Task Every_number_of_the_page_opens_as_many_rows()
    {
        await TwoNetworksDisrupted();
        var page = await browser.Open("/performance");
        var numbers = page.QuerySelectorAll("main a[href^='/performance/networks'], main .oc-counts a")
            .Where(link => !link.GetAttribute("href")!.Contains("handler", StringComparison.Ordinal))
            .Select(link => (Number: NumberIn(link), Href: link.GetAttribute("href")!))
            .DistinctBy(link => link.Href)
            .ToList();

        foreach (var (number, href) in numbers)
        {
            var rows = (await browser.Open(href)).QuerySelectorAll("main tbody tr");
            Assert.That(rows, Has.Length.EqualTo(number), href);
        }

        Assert.That(Said(page, ".oc-figure"), Is.EqualTo("See the 2 networks"));
        Assert.That(numbers, Has.Count.GreaterThan(20));
    }

    [Test]
    public async Task The_map_has_every_borough_and_counts_those_I_serve()
    {
        await TwoNetworksDisrupted();

        var page = await browser.Open("/performance");

        Assert.That(page.QuerySelectorAll(".oc-tile"), Has.Length.EqualTo(33));
        Assert.That(page.QuerySelectorAll(".oc-tile a"), Has.Length.EqualTo(1));
        Assert.That(Said(page, ".oc-tile a b"), Is.EqualTo("2"));
    }

    [Test]
    public async Task A_download_asks_for_a_reason_has_every_row_and_is_logged_as_looked_at()
    {
        await TwoNetworksDisrupted("=cmd");

        var file = await browser.OpenSayingWhy("/performance/networks?year=2026&handler=Download");

        Assert.That(file.DocumentElement.TextContent, Does.Contain("NW-2026-000001,\"'=cmd\","));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Consultation WHERE Request = 'ListNetworksDisrupted'"), Is.EqualTo(1));
    }

    private async Task TwoNetworksDisrupted(string first = "Harrier")
    {
        var analyst = room.AnAnalyst();

        foreach (var name in new[] { first, "Kestrel" })
        {
            var network = await room.ANetwork(name);
            var claim = await room.AClaim(await room.AnOperationAgainst(network), network);
            await room.As(analyst, () => room.Done(SampleNetworks.AConfirmation(claim)));
        }
    }

    private static int NumberIn(IElement link) => int.Parse(
        string.Concat((link.QuerySelector("b")?.TextContent ?? link.TextContent).Where(char.IsAsciiDigit)),
        System.Globalization.CultureInfo.InvariantCulture);

    private static string? Said(IDocument page, string selector) =>
        page.QuerySelector(selector) is { } element
            ? string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;
}
