using System.Net;
using AngleSharp.Dom;
using OperationsCase.Access;
using OperationsCase.Networks;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Networks;

public class GetNetworkPageModelTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_network_is_identified_and_opens_with_what_was_entered()
    {
        var browser = await room.SignedIn();

        var page = await browser.Post("/networks/new", ANetworkAsTyped());

        Assert.That(browser.Path, Is.EqualTo("/networks/NW-2026-000001"));
        Assert.That(Said(page, "h1"), Is.EqualTo("Network Harrier"));
        Assert.That(Said(page, ".oc-lead"), Is.EqualTo("No operation against it is recorded yet."));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_its_field_and_the_rest_is_kept()
    {
        var browser = await room.SignedIn();

        var page = await browser.Post("/networks/new", new(ANetworkAsTyped()) { ["Details.Name"] = "" });

        Assert.That(Said(page, ".govuk-error-summary"), Does.Contain("Enter a name for the network"));
        Assert.That(page.GetElementById("Details_Drugs")!.GetAttribute("value"), Is.EqualTo("Heroin"));
        Assert.That(page.QuerySelectorAll("input[name='Details.BoroughCodes'][checked]"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_network_is_linked_from_the_operation_s_page()
    {
        var network = await room.ANetwork();
        var operation = await room.AClosure();
        var browser = await room.SignedIn();

        var page = await browser.Post($"/operations/{operation}/networks", new()
        {
            ["Link.Network"] = network,
            ["Link.Part"] = "Its stash house",
            ["Link.Confidence"] = "A",
        });

        Assert.That(Said(page, ".oc-lead"), Is.EqualTo("This operation is against 1 network."));
        Assert.That(Said(page, ".moj-alert"), Is.EqualTo($"The operation is linked to {network}."));
    }

    [Test]
    public async Task A_link_without_a_network_is_asked_for_beside_the_list()
    {
        await room.ANetwork();
        var operation = await room.AClosure();
        var browser = await room.SignedIn();

        var page = await browser.Post($"/operations/{operation}/networks", new() { ["Link.Network"] = "", ["Link.Part"] = "Its stash house" });

        Assert.That(Said(page, "#Link_Network_Error"), Does.EndWith("Select the network"));
        Assert.That(Said(page, "#Link_Confidence_Error"), Does.EndWith("Select how sure you are"));
        Assert.That(page.GetElementById("Link_Part")!.GetAttribute("value"), Is.EqualTo("Its stash house"));
    }

    [Test]
    public async Task A_claim_is_made_on_the_page_and_decided_by_another_unit_knowing_where_it_counts()
    {
        var network = await room.ANetwork();
        var operation = await room.AnOperationAgainst(network);
        var browser = await room.SignedIn();
        var analyst = await room.SignedIn(room.AnAnalyst());

        var claimed = await browser.Post($"/networks/{network}/claims/new?operation={operation}", new()
        {
            ["Claim.Operation"] = operation,
            ["Claim.HappenedOn.Day"] = "21",
            ["Claim.HappenedOn.Month"] = "11",
            ["Claim.HappenedOn.Year"] = "2026",
            ["Claim.Level"] = "Moderate",
            ["Claim.Why"] = "Three of its four lines have been silent since the warrant.",
        });
        var waiting = await analyst.Open("/claims/DC-2026-000001");
        var decided = await analyst.Post("/claims/DC-2026-000001", new()
        {
            ["Decision.Decision"] = "Confirm",
            ["Decision.DecidedLevel"] = "Minor",
            ["Decision.Reasons"] = "Call data bear it out.",
        });

        Assert.That(Said(claimed, "main .govuk-inset-text"), Is.EqualTo("You made this claim, so someone outside Hackney drugs unit must decide."));
        Assert.That(Said(waiting, "main .govuk-inset-text"), Does.Contain("it will count in 2026 to 2027 for Hackney"));
        Assert.That(Said(decided, ".oc-lead"), Is.EqualTo("Confirmed as minor. It counts in 2026 to 2027 for Hackney."));
        Assert.That(
            Said(await browser.Open($"/networks/{network}"), ".oc-lead"),
            Does.StartWith("1 operation against it. 1 disruption confirmed, the latest on Saturday"));
    }

    [Test]
    public async Task The_list_of_claims_says_how_many_wait_for_me()
    {
        var network = await room.ANetwork();
        await room.AClaim(await room.AnOperationAgainst(network), network);

        var own = await (await room.SignedIn()).Open("/claims");
        var outside = await (await room.SignedIn(room.AnAnalyst())).Open("/claims?forMe=true");

        Assert.That(Said(own, ".oc-lead"), Is.EqualTo("No claim is waiting for you to decide."));
        Assert.That(Said(outside, ".oc-lead"), Is.EqualTo("1 claim from another unit is waiting for you to decide."));
        Assert.That(Said(outside, "tbody th"), Is.EqualTo("DC-2026-000001"));
    }

    [Test]
    public async Task A_stale_edit_keeps_what_was_typed_and_shows_theirs()
    {
        var network = await room.ANetwork();
        var browser = await room.SignedIn();
        var form = await browser.Open($"/networks/{network}/change");
        await room.Done(new ChangeNetwork
        {
            Network = network,
            Version = 1,
            Name = "Harrier",
            Drugs = "Cannabis",
            Level = 2,
            Summary = "Otherwise.",
            IdentifiedOn = new DateOnly(2026, 11, 1),
            BoroughCodes = [CaseRoom.Hackney],
        });

        var page = await browser.Send($"/networks/{network}/change", form, ANetworkAsTyped());

        Assert.That(Said(page, ".govuk-error-summary"), Does.Contain("It now says: Harrier, Cannabis, level 2, works in Hackney."));
        Assert.That(page.GetElementById("Details_Drugs")!.GetAttribute("value"), Is.EqualTo("Heroin"));
    }

    [Test]
    public async Task An_empty_list_says_what_will_stand_there()
    {
        var browser = await room.SignedIn();

        Assert.That(Said(await browser.Open("/networks"), "h2"), Is.EqualTo("No networks yet"));
        Assert.That(Said(await browser.Open("/networks?find=harrier"), "h2"), Is.EqualTo("No networks match these filters"));
        Assert.That(Said(await browser.Open("/claims"), "main h2"), Is.EqualTo("No claims here"));
    }

    [TestCase("/networks/{0}")]
    [TestCase("/networks/{0}/history")]
    [TestCase("/networks/{0}/change")]
    [TestCase("/networks/{0}/claims/new")]
    public async Task A_network_of_another_borough_is_not_found_on_any_page(string path)
    {
        var network = await room.ANetwork();
        var browser = await room.SignedIn(room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets));

        await browser.Open(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, network));

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/networks")]
    [TestCase("/networks/new")]
    [TestCase("/claims")]
    [TestCase("/performance")]
    [TestCase("/performance/networks")]
    public async Task A_neighbourhood_sergeant_may_not_open_pages_about_networks(string path)
    {
        var browser = await room.SignedIn(room.AnOfficer("Sgt Amy Pell", Role.SntSergeant, "Queensbridge SNT", CaseRoom.Hackney));

        await browser.Open(path);

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static Dictionary<string, string> ANetworkAsTyped() => new()
    {
        ["Details.Name"] = "Harrier",
        ["Details.Drugs"] = "Heroin",
        ["Details.Level"] = "2",
        ["Details.IdentifiedOn.Day"] = "1",
        ["Details.IdentifiedOn.Month"] = "11",
        ["Details.IdentifiedOn.Year"] = "2026",
        ["Details.Summary"] = "Runs four phone lines.",
        ["Details.BoroughCodes"] = CaseRoom.Hackney,
    };

    private static string? Said(IDocument page, string selector) => page.QuerySelector(selector)?.TextContent.Trim();
}
