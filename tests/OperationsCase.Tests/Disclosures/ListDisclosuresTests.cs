using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Disclosures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Disclosures;

public class ListDisclosuresTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson manager = null!;
    private TestUser.TestPerson auditor = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        (manager, auditor) = (room.AnInformationManager(), room.AnAuditor());
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_information_manager_reads_the_disclosures_of_every_case_and_goes_on_to_it()
    {
        await room.Done(room.ADisclosure(operation));
        await room.Done(room.ADisclosure(await room.ANetwork()));
        var browser = await room.SignedIn(manager);

        var page = await browser.Open("/disclosures");

        Assert.That(page.QuerySelectorAll("main tbody tr").Length, Is.EqualTo(2));
        Assert.That(page.QuerySelector("main table")!.TextContent, Does
            .Contain("Jo Ward, Hackney Council").And
            .Contain("That a closure notice is meant for the flat."));
        Assert.That(page.QuerySelector($"main a[href='/operations/{operation}']"), Is.Not.Null);
        Assert.That(page.QuerySelector("nav a[href='/disclosures']"), Is.Not.Null);
    }

    [Test]
    public async Task An_auditor_reads_who_was_told_of_which_case_and_no_word_of_it()
    {
        await room.Done(room.ADisclosure(operation) with { LegalGround = DisclosureGround.Other, OtherGround = "The flat’s own lease" });
        var browser = await room.SignedIn(auditor);

        var page = await browser.Open("/disclosures");
        var api = await (await room.Api(auditor)).Get("/api/disclosures");

        Assert.That(page.QuerySelector("main table")!.TextContent, Does.Contain("Jo Ward, Hackney Council").And
            .Contain(operation).And
            .Contain("DC Priya Raman").And
            .Contain("Another ground"));
        Assert.That(page.QuerySelector("main table")!.TextContent + api.ToJsonString(), Does.Not
            .Contain("closure notice").And.Not
            .Contain("own lease"));
        Assert.That(page.QuerySelector($"main a[href*='{operation}']"), Is.Null);

        await browser.Open($"/disclosures/{operation}");
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task In_the_audit_log_a_disclosure_tells_its_fields_and_no_value()
    {
        await room.Done(room.ADisclosure(operation));

        var row = (await room.As(auditor, () => room.Done(new ListLog { Of = LogKind.Changed, Act = nameof(RecordDisclosure) }))).Rows.Single();

        Assert.That((row.Headline, row.About.Single()), Is.EqualTo(("Disclosed to a council", operation)));
        Assert.That(row.Terms, Does.Contain("Organisation").And.Contain("What"));
    }

    [Test]
    public async Task What_is_restricted_is_on_the_list_of_those_alone_who_may_see_it_and_of_auditors()
    {
        await room.Done(room.ADisclosure(operation));
        await room.Restricted(room.ASupervisor(), operation);

        Assert.That((await room.As(manager, () => room.Done(new ListDisclosures()))).Total, Is.Zero);
        Assert.That((await room.As(auditor, () => room.Done(new ListDisclosures()))).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task They_are_found_by_part_of_the_recipient_and_by_the_days_in_London()
    {
        await room.Done(room.ADisclosure(operation));
        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.Done(room.ADisclosure(
            operation) with
        { RecipientKind = RecipientKind.Court, Organisation = "Thames Magistrates’ Court", Recipient = null });

        Assert.That(
            await Told(new ListDisclosures()),
            Is.EqualTo(new[] { "Thames Magistrates’ Court", "Jo Ward, Hackney Council, community safety" }));
        Assert.That(await Told(new ListDisclosures { Recipient = "magistrates court" }), Is.EqualTo(new[] { "Thames Magistrates’ Court" }));
        Assert.That(await Told(new ListDisclosures { Recipient = "WARD" }), Has.Length.EqualTo(1));
        Assert.That(
            (await room.As(manager, () => room.Send(new ListDisclosures { Recipient = "%" }))).Refusals.Single().Message,
            Is.EqualTo("Enter letters or digits of the recipient’s name"));
        Assert.That(await Told(new ListDisclosures { From = new DateOnly(2026, 11, 24) }), Is.EqualTo(new[] { "Thames Magistrates’ Court" }));
        Assert.That(
            await Told(new ListDisclosures { To = new DateOnly(2026, 11, 24) }),
            Is.EqualTo(new[] { "Jo Ward, Hackney Council, community safety" }));
        Assert.That(await Told(new ListDisclosures { To = DateOnly.MaxValue }), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_list_without_rows_says_where_they_come_from()
    {
        var browser = await room.SignedIn(manager);

        var nothing = (await browser.Open("/disclosures")).QuerySelector("main")!.TextContent;
        var unfitting = (await browser.Open("/disclosures?recipient=no one")).QuerySelector("main")!.TextContent;

        Assert.That(nothing, Does.Contain("No disclosures are recorded yet"));
        Assert.That(unfitting, Does.Contain("No disclosures match these filters"));
    }

    [Test]
    public async Task The_list_downloads_as_CSV_for_a_reason_that_the_log_keeps()
    {
        await room.Done(room.ADisclosure(operation) with { Organisation = "=Hackney Council" });
        var browser = await room.SignedIn(manager);

        var asking = await browser.Open("/disclosures?handler=Download");
        Assert.That(browser.Path, Does.StartWith("/reasons/new"));
        await browser.Send(browser.Path, asking, new() { ["reason-answered"] = "yes", ["Purpose"] = "Audit", ["Why"] = "Quarterly review" });
        var file = await browser.Open("/disclosures?handler=Download");

        Assert.That(file.Body!.TextContent, Does.Contain("Id,DisclosedAt,Reference,RecipientKind,Organisation,Recipient,What,LegalGround").And
            .Contain("'=Hackney Council").And
            .Contain("OFFICIAL-SENSITIVE"));
        Assert.That(
            room.Database.Query<string>("SELECT Terms FROM Consultation WHERE Request = 'ListDisclosures'"),
            Has.Some.Contains("Quarterly review"));
    }

    [Test]
    public async Task Another_system_is_asked_why_it_takes_many_rows()
    {
        using var answer = await (await room.Api(auditor)).GetAsync("/api/disclosures?rows=10000");

        Assert.That((int)answer.StatusCode, Is.EqualTo(428));
    }

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.Administrator)]
    public async Task Nobody_else_reads_the_list_of_all_cases(Role role)
    {
        var browser = await room.SignedIn(room.AnOfficer("Someone Else", role, "Elsewhere", CaseRoom.Hackney));

        var home = await browser.Open("/");
        await browser.Open("/disclosures");

        Assert.That(home.QuerySelector("nav a[href='/disclosures']"), Is.Null);
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Reading_the_list_is_logged_and_so_is_reading_that_of_a_case()
    {
        await room.As(manager, async () =>
        {
            await room.Done(new ListDisclosures { Recipient = "ward" });
            await room.Done(new ListDisclosuresOfCase(operation));
        });

        var looked = (await room.As(auditor, () => room.Done(new ListLog { Person = manager.Name }))).Rows;

        Assert.That(looked.Single(row => row.Act == "ListDisclosures").Terms, Does.Contain("Recipient: ward"));
        Assert.That(looked.Single(row => row.Act == "ListDisclosuresOfCase").About, Is.EqualTo(new[] { operation }));
    }

    private async Task<string[]> Told(ListDisclosures query) => [.. (await room.As(manager, () => room.Done(query))).Rows.Select(row => row.To)];
}
