using System.Net;
using AngleSharp.Dom;
using OperationsCase.Access;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class GetSeizurePageModelTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_officer_records_seized_cash_from_the_case_in_one_form()
    {
        var operation = await room.AClosure();
        var harrier = room.ANetworkOnRecord("Harrier");
        room.IsAgainst(operation, harrier);
        var browser = await room.SignedIn();

        var page = await browser.Post($"/operations/{operation}/seizures/new", new(AForm) { ["Seizure.Networks"] = harrier });

        Assert.That(browser.Path, Is.EqualTo("/seizures/SZ-2026-000001"), page.Body?.TextContent);
        Assert.That(Text(page, "h1"), Is.EqualTo("Cash, £23,460.00"));
        Assert.That(Text(page, ".oc-clock--lead .oc-clock__what"), Is.EqualTo("A court must make the cash detention order"));
        Assert.That(Text(page, ".oc-clock--lead p:nth-of-type(1)"), Does.Contain("Due in 2 days"));
        Assert.That(Text(page, ".oc-identity__facts"), Does.Contain("Network Harrier."));
        Assert.That(Text(page, ".moj-alert"), Does.Contain("The court’s 48 hours are running"));
        Assert.That(
            (await browser.Open($"/operations/{operation}/seizures")).QuerySelector("tbody th a")!.GetAttribute("href"),
            Is.EqualTo("/seizures/SZ-2026-000001"));
    }

    [Test]
    public async Task Everything_wrong_with_the_form_is_said_at_once_and_what_was_typed_is_kept()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();

        var page = await browser.Post($"/operations/{operation}/seizures/new", new(AForm)
        {
            ["Seizure.AmountPence"] = "12.345",
            ["Seizure.CountedAgainBy"] = "PC Leah Strand",
            ["Seizure.Seal"] = "",
        });

        Assert.That(page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.TextContent), Is.EqualTo(new[]
        {
            "Amount cannot have parts of a penny, like £12.345", "Two different people must count the cash", "Enter the number of the seal",
        }));
        Assert.That(page.QuerySelector("[name='Seizure.AmountPence']")!.GetAttribute("value"), Is.EqualTo("12.345"));
    }

    [Test]
    public async Task A_late_order_warns_on_the_page_that_the_cash_must_go_back()
    {
        var seizure = await room.ASeizure();
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 30, 0, TimeSpan.Zero));
        var browser = await room.SignedIn();

        var page = await browser.Post($"/seizures/{seizure}/orders/new", new()
        {
            ["Order.CourtCode"] = room.ACourt(),
            ["Order.MadeAt.Day"] = "25",
            ["Order.MadeAt.Month"] = "11",
            ["Order.MadeAt.Year"] = "2026",
            ["Order.MadeAt.Time"] = "08:27",
            ["Order.LastDayOn.Day"] = "25",
            ["Order.LastDayOn.Month"] = "2",
            ["Order.LastDayOn.Year"] = "2027",
        });

        Assert.That(Text(page, ".govuk-warning-text__text"), Does.Contain("The cash must be returned."));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("The order was made 12 minutes after the limit: the cash must go back."));
        Assert.That(page.QuerySelectorAll(".oc-clock__left").Select(left => left.TextContent
            .Trim()
            .Split(' ')[0..2]), Has.Some.EqualTo(new[] { "Met", "late" }));
    }

    [Test]
    public async Task What_is_finished_is_folded_away_below_what_must_be_done()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure));

        var page = await (await room.SignedIn()).Open($"/seizures/{seizure}");

        var folded = page.QuerySelectorAll("details").Single(details => details.QuerySelector(".oc-clocks") is not null);
        Assert.That(Text(page, "details:has(.oc-clocks) .govuk-details__summary-text"), Is.EqualTo("1 finished deadline"));
        Assert.That(folded.QuerySelectorAll(".oc-clock__what").Single().TextContent, Is.EqualTo("A court must make the cash detention order"));
        Assert.That(page.QuerySelector(".oc-clock")!.TextContent, Does.Contain("The cash detention order ends"));
    }

    [Test]
    public async Task The_ledger_says_of_each_entry_what_it_leaves_and_what_it_enters()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure));
        var browser = await room.SignedIn();

        var page = await browser.Post($"/seizures/{seizure}/release", new()
        {
            ["Release.AmountPence"] = "£2,400",
            ["Release.ReleasedAt.Day"] = "23",
            ["Release.ReleasedAt.Month"] = "11",
            ["Release.ReleasedAt.Year"] = "2026",
            ["Release.ReleasedAt.Time"] = "09:15",
            ["Release.ReleasedTo"] = "Tola Whitcombe",
            ["Release.Why"] = "Wages shown, section 297.",
        });

        Assert.That(
            page.QuerySelectorAll("tr:has([data-label=From])").Select(row => string.Join(
                " | ",
                new[] { "From", "To", "Amount" }.Select(label => row.QuerySelector($"[data-label={label}]")!.TextContent))),
            Is.EqualTo(new[]
            {
                "Person it was taken from | Place not recorded | £23,460.00", "Place not recorded | Given back | £2,400.00",
            }));
        Assert.That(Text(page, ".oc-money__now b"), Is.EqualTo("£21,060.00"));
    }

    [Test]
    public async Task A_network_is_linked_and_the_link_taken_back()
    {
        var seizure = await room.ASeizure();
        var harrier = room.ANetworkOnRecord("Harrier");
        var browser = await room.SignedIn();

        var nowhere = await browser.Send(
            $"/seizures/{seizure}/links?handler=Network",
            await browser.Open($"/seizures/{seizure}/links"),
            new() { ["ToNetwork.Network"] = "NW-2026-999999" });
        var linked = await browser.Send($"/seizures/{seizure}/links?handler=Network", nowhere, new()
        {
            ["ToNetwork.Network"] = harrier.ToLowerInvariant(),
        });
        var form = await browser.Open($"/seizures/{seizure}/links");
        var unexplained = await browser.Send($"/seizures/{seizure}/links?handler=UnlinkNetwork", form, []);
        var unlinked = await browser.Send($"/seizures/{seizure}/links?handler=UnlinkNetwork", unexplained, new()
        {
            ["FromNetwork.Network"] = harrier,
            ["FromNetwork.Why"] = "It was Kestrel's money.",
        });

        Assert.That(Text(nowhere, ".govuk-error-summary__list"), Is.EqualTo("We could not find that network. Check the reference"));
        Assert.That(linked.QuerySelector($"a[href='/networks/{harrier}']"), Is.Not.Null);
        Assert.That(
            unexplained.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim()),
            Is.EqualTo(new[] { "Select the network", "Enter why the link is removed" }));
        Assert.That(unlinked.QuerySelector($"a[href='/networks/{harrier}']"), Is.Null);
    }

    [TestCase("/seizures", "No seizures yet")]
    [TestCase("/seizures?status=Released", "No seizures match these filters")]
    public async Task An_empty_list_says_why(string path, string heading)
    {
        var page = await (await room.SignedIn()).Open(path);

        Assert.That(Text(page, "h2.govuk-heading-m"), Is.EqualTo(heading));
    }

    [Test]
    public async Task The_list_and_the_history_show_the_seizure()
    {
        var seizure = await room.ASeizure();
        var browser = await room.SignedIn();

        var list = await browser.Open("/seizures?find=queensbridge&status=Seized");
        var history = await browser.Open($"/seizures/{seizure}/history");

        Assert.That(Text(list, "tbody th"), Is.EqualTo(seizure));
        Assert.That(list.QuerySelectorAll(".moj-filter__tag"), Has.Length.EqualTo(2));
        Assert.That(history.QuerySelectorAll("h2").Select(heading => heading.TextContent), Does.Contain("Cash seized"));
    }

    [Test]
    public async Task A_sergeant_is_refused_and_another_borough_finds_nothing()
    {
        var seizure = await room.ASeizure();
        var sergeant = await room.SignedIn(room.AnOfficer("PS Kit Brannigan", Role.SntSergeant, "Hackney wards", CaseRoom.Hackney));
        var other = await room.SignedIn(room.AnOfficer("DC Sam Tully", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets));

        await sergeant.Open($"/seizures/{seizure}");
        await other.Open($"/seizures/{seizure}");

        Assert.That(sergeant.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Dictionary<string, string> AForm => new()
    {
        ["Seizure.AmountPence"] = "23,460.00",
        ["Seizure.Currency"] = "GBP",
        ["Seizure.SeizedAt.Day"] = "23",
        ["Seizure.SeizedAt.Month"] = "11",
        ["Seizure.SeizedAt.Year"] = "2026",
        ["Seizure.SeizedAt.Time"] = "08:15",
        ["Seizure.Place"] = "A parked car, Queensbridge Road",
        ["Seizure.SeizedBy"] = "PC Leah Strand",
        ["Seizure.Authority"] = nameof(SearchApprover.PriorOfficer),
        ["Seizure.Exhibit"] = "LS/4",
        ["Seizure.Seal"] = "MPS-4471920",
        ["Seizure.CountedBy"] = "PC Leah Strand",
        ["Seizure.CountedAgainBy"] = "DC Priya Raman",
    };

    private static string? Text(IDocument page, string selector) => page.QuerySelector(selector)?.TextContent.Trim();
}
