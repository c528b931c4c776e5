using System.Net;
using System.Text.Json.Nodes;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Reasons;

public class GiveAccessReasonTests
{
    private const string Download = "/operations?kind=CrackHouseClosure&handler=Download";

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_download_first_asks_what_for_and_then_goes_on_with_the_same_list()
    {
        await room.AClosure();
        var browser = await room.SignedIn();

        var asking = await browser.Open(Download);
        Assert.That(asking.QuerySelector("h1")!.TextContent, Is.EqualTo("Why do you need to download a list of operations?"));

        var wrong = await browser.Send(browser.Path, asking, new() { ["reason-answered"] = "yes" });
        Assert.That(wrong.Body!.TextContent, Does.Contain("Select what you need it for").And.Contain("Enter in a few words why you need it"));

        var given = await browser.Send(browser.Path, wrong, new()
        {
            ["reason-answered"] = "yes",
            ["Purpose"] = "Court",
            ["Why"] = "Hearing on 3 December",
        });
        Assert.That(given.QuerySelector("h1")!.TextContent, Is.EqualTo("Your file is downloading"));
        Assert.That(given
            .QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { Download, "/operations?kind=CrackHouseClosure" }));

        var file = await browser.Open(Download);
        Assert.That(file.Body!.TextContent, Does.Contain("Reference,Name,Kind").And.Contain("CH-2026-000001"));
    }

    [Test]
    public async Task The_reason_is_kept_with_the_log_and_in_the_chain_of_who_gave_it()
    {
        await Export("Hearing on 3 December");

        var terms = JsonNode.Parse(room.Database.QuerySingle<string>("SELECT Terms FROM Consultation WHERE Request = 'ListOperations'"))!;
        Assert.That(((string?)terms["Purpose"], (string?)terms["Why"], (int?)terms["Rows"]), Is.EqualTo(("Court", "Hearing on 3 December", 10_000)));
        Assert.That(room.Database.QuerySingle<string>("SELECT entry.Detail FROM AuditEntry AS entry JOIN AuditLink AS link ON link.EntryId "
            + "= entry.Id WHERE link.ChainId = @Id AND entry.Action = 'GiveReason'", new { room.Priya.Id }),
            Is.EqualTo("To download a list of operations. Court papers, or disclosure to the prosecution: Hearing on 3 December"));
    }

    [Test]
    public async Task A_reason_is_good_for_one_act_and_a_quarter_of_an_hour()
    {
        var asked = await Export("Hearing on 3 December");

        Assert.That((await room.Send(asked with { Find = "amhurst" })).Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));

        room.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That((await room.Send(asked)).IsRefused, Is.False);

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await room.Send(asked)).Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
    }

    [Test]
    public async Task The_reason_of_another_officer_is_none()
    {
        var asked = await Export("Hearing on 3 December");
        room.Officer.Is(room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney));

        Assert.That((await room.Send(asked)).Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
    }

    [Test]
    public async Task What_was_asked_for_and_not_given_is_not_logged_as_looked_at()
    {
        await room.Send(new ListOperations { Rows = ListOperations.MostRows });

        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Consultation"), Is.Zero);
    }

    [Test]
    public async Task Nobody_is_asked_about_a_case_that_they_may_not_see()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn(room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets));

        await browser.Open($"/operations/{operation}/print");

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_print_asks_for_a_reason_says_who_printed_it_and_is_logged_as_a_print()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();

        var asking = await browser.Open($"/operations/{operation}/print");
        var copy = await browser.Send(browser.Path, asking, new()
        {
            ["reason-answered"] = "yes",
            ["Purpose"] = "Court",
            ["Why"] = "Bundle for the hearing",
        });

        Assert.That(copy.Body!.TextContent, Does.Contain("Printed by DC Priya Raman, 9:15am today").Or.Contain("Printed by DC Priya Raman"));
        Assert.That(
            room.Database.QuerySingle<string>("SELECT Terms FROM Consultation WHERE Request = 'PrintOperation'"),
            Does.Contain("Bundle for the hearing"));
    }

    [Test]
    public async Task A_form_that_needs_a_reason_comes_back_with_everything_that_was_typed()
    {
        var browser = await room.SignedIn();
        await browser.Open(Download);
        var asks = browser.Path;

        // A form that was sent elsewhere comes to the page that asks by a redirect that keeps its method.
        var asking = await browser.Send(asks, await browser.Open("/account"), new()
        {
            ["Sign.What"] = "Four callers in 20 minutes",
            ["Sign.SeenBy"] = "Resident B",
        });

        Assert.That(asking
            .QuerySelectorAll("main form input[type=hidden]")
            .Select(input => (input.GetAttribute("name"), input.GetAttribute("value"))),
            Is.SupersetOf(new (string?, string?)[] { ("Sign.What", "Four callers in 20 minutes"), ("Sign.SeenBy", "Resident B") }));
        Assert.That(asking.QuerySelector(".govuk-error-summary"), Is.Null);
    }

    [TestCase("/reasons/new")]
    [TestCase("/reasons/new?asked=https%3A%2F%2Felsewhere.example")]
    public async Task The_page_that_asks_leads_only_where_this_application_meant_it_to(string path)
    {
        var browser = await room.SignedIn();

        await browser.Open(path);

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_API_answers_428_with_the_act_and_goes_on_once_the_reason_is_posted()
    {
        var api = await room.Api();

        var refused = await api.GetAsync("/api/operations?rows=10000");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        var (status, _) = await api.Send("/api/reasons", new JsonObject
        {
            ["act"] = (string?)problem["act"],
            ["what"] = (string?)problem["what"],
            ["purpose"] = "audit",
            ["why"] = "Yearly inspection",
        });
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await api.GetAsync("/api/operations?rows=10000")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("\"To water the plants\"")]
    [TestCase("null")]
    public async Task What_a_reason_is_for_is_said_by_us_and_not_by_whoever_gives_it(string what)
    {
        var api = await room.Api();
        var problem = JsonNode.Parse(await (await api.GetAsync("/api/operations?rows=10000")).Content.ReadAsStringAsync())!;

        var (status, _) = await api.Send("/api/reasons", new JsonObject
        {
            ["act"] = (string?)problem["act"],
            ["what"] = JsonNode.Parse(what),
            ["purpose"] = "audit",
            ["why"] = "Yearly inspection",
        });

        Assert.That(status, Is.EqualTo(what == "null" ? HttpStatusCode.OK : HttpStatusCode.BadRequest));
        Assert.That(room.Count("SELECT COUNT(*) FROM AuditEntry WHERE Detail LIKE '%plants%' OR After LIKE '%plants%'"), Is.Zero);
        Assert.That(room.Count("SELECT COUNT(*) FROM AccessReason WHERE What = 'download a list of operations'"), Is.EqualTo(what == "null" ? 1 : 0));
    }

    [Test]
    public async Task An_act_that_we_did_not_name_to_this_officer_is_none()
    {
        var asked = (await room.Send(new ListOperations { Rows = ListOperations.MostRows })).Refusals.Single();
        var tom = room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        foreach (var act in new[] { "ListOperations 0123456789abcdef", asked.Field! })
        {
            await room.As(tom, async () => Assert.That(
                (await room.Send(new GiveAccessReason { Act = act, Purpose = AccessPurpose.Court, Why = "Hearing" })).Refusals.Single().Field,
                Is.EqualTo("Act")));
        }
    }

    private async Task<ListOperations> Export(string why)
    {
        var asked = new ListOperations { Rows = ListOperations.MostRows };
        var refusal = (await room.Send(asked)).Refusals.Single();
        await room.Done(new GiveAccessReason { Act = refusal.Field!, What = refusal.Message, Purpose = AccessPurpose.Court, Why = why });
        await room.Done(asked);

        return asked;
    }
}
