using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Audit.Evidence;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Marking;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Log;

public class ListAuditLogTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson auditor = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        auditor = room.AnOfficer("Callum Hesketh", Role.Auditor, "Professional standards");
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_auditor_reads_who_looked_at_what_with_the_terms_of_a_search()
    {
        var operation = await room.AClosure();
        await room.Done(new GetOperation(operation));
        await room.Done(new ListOperations { Find = "aldridge" });

        var found = await Listed(new ListAuditLog());

        Assert.That(
            found.Rows.Select(row => (row.Act, row.Person)),
            Is.EquivalentTo(new[] { ("GetOperation", "DC Priya Raman"), ("ListOperations", "DC Priya Raman") }));
        Assert.That(found.Rows.Single(row => row.Act == "GetOperation").About, Is.EqualTo(new[] { operation }));
        Assert.That(found.Rows.Single(row => row.Act == "ListOperations").Terms, Does.Contain("Find: aldridge"));
    }

    [Test]
    public async Task Of_a_change_an_auditor_reads_the_fields_and_no_value()
    {
        var operation = await room.AClosure();

        var row = (await Listed(new ListAuditLog { Of = AuditLogKind.Changed, About = operation })).Rows.Single();

        Assert.That((row.Act, row.Headline), Is.EqualTo(("LogCrackHouseClosure", "Operation logged")));
        Assert.That(row.Terms, Does.Contain("Place").And.Contain("Drug evidence"));
        Assert.That(string.Join(' ', row.Terms), Does.Not.Contain("Aldridge").And.Not.Contain("wraps"));
    }

    [Test]
    public async Task The_log_is_searched_by_person_reference_act_and_days()
    {
        var first = await room.AClosure();
        var second = await room.AClosure();
        await room.Done(new GetOperation(first));
        room.Clock.Advance(TimeSpan.FromDays(2));
        var tom = room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.As(tom, () => room.Done(new GetOperation(second)));

        Assert.That((await Listed(new ListAuditLog { Person = "dc tom hale" })).Rows.Single().About, Is.EqualTo(new[] { second }));
        Assert.That((await Listed(new ListAuditLog { About = first })).Rows.Single().Person, Is.EqualTo("DC Priya Raman"));
        Assert.That((await Listed(new ListAuditLog { About = first, Person = "DC Tom Hale" })).Total, Is.Zero);
        Assert.That((await Listed(new ListAuditLog { Act = "GetOperation" })).Total, Is.EqualTo(2));
        Assert.That((await Listed(new ListAuditLog { Act = "GetOperation", To = new DateOnly(2026, 11, 24) })).Total, Is.EqualTo(1));
        Assert.That((await Listed(new ListAuditLog { Act = "GetOperation", From = new DateOnly(2026, 11, 25) })).Total, Is.EqualTo(1));
        Assert.That((await Listed(new ListAuditLog
        {
            Of = AuditLogKind.Changed,
            Person = "DC Priya Raman",
            Act = "LogCrackHouseClosure",
        })).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task Part_of_a_name_and_part_of_a_reference_are_enough()
    {
        var operation = await room.AClosure();
        await room.Done(new GetOperation(operation));

        Assert.That((await Listed(new ListAuditLog { Person = "raman" })).Rows.Single().Person, Is.EqualTo("DC Priya Raman"));
        Assert.That((await Listed(new ListAuditLog { About = "000001" })).Rows.Single().About, Is.EqualTo(new[] { operation }));
        Assert.That((await Listed(new ListAuditLog { About = "000001", Person = "priya" })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_was_refused_again_and_again_stands_first()
    {
        for (var i = 0; i < GetAuditLogStatus.Unusual; i++)
        {
            await room.Send(new GetOperation("CH-2026-000404"));
        }

        var status = await room.As(auditor, () => room.Done(new GetAuditLogStatus()));
        var page = await (await room.SignedIn(auditor)).Open("/audit");

        Assert.That(status.Refused.Select(one => (one.Person, one.Times)), Is.EqualTo(new[] { ("DC Priya Raman", GetAuditLogStatus.Unusual) }));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Refused unusually often").And.Contain("DC Priya Raman"));
        Assert.That((await Listed(new ListAuditLog { RefusedOnly = true })).Rows.Select(row => row.IsRefused), Is.EqualTo(new[] { true, true, true }));
    }

    [Test]
    public async Task The_page_says_what_the_last_check_of_the_log_found()
    {
        var browser = await room.SignedIn(auditor);
        Assert.That((await browser.Open("/audit")).QuerySelector("main")!.TextContent, Does.Contain("has not been checked yet"));

        await room.As(TestUser.TheSystem, () => ActivatorUtilities.CreateInstance<AuditVerificationJob>(room.Services).Run());
        Assert.That(
            (await browser.Open("/audit")).QuerySelector("main")!.TextContent,
            Does.Contain("changed outside this program").And.Contain("(Officer) was added"));
    }

    [TestCase("/audit")]
    [TestCase("/disclosures")]
    [TestCase("/account")]
    public async Task Without_its_key_every_page_of_an_auditor_says_so(string page)
    {
        await using var keyless = new CaseRoom(builder => builder.Services.AddSingleton(AuditKeys.Of()));
        var browser = await keyless.SignedIn(keyless.AnOfficer("Callum Hesketh", Role.Auditor, "Professional standards"));

        Assert.That((await browser.Open(page)).Body!.TextContent, Does.Contain("The key of the audit log is missing"));
    }

    [Test]
    public async Task The_older_entries_follow_after_the_last_of_a_page()
    {
        var operation = await room.AClosure();

        for (var i = 0; i < ListAuditLog.PageSize + 3; i++)
        {
            await room.Done(new GetOperation(operation));
        }

        var first = await Listed(new ListAuditLog());
        var second = await room.As(auditor, () => room.Done(new ListAuditLog { Older = first.Rows[^1].Place, Act = "GetOperation" }));

        Assert.That(second.Rows, Has.Count.EqualTo(3));
        Assert.That(second.Rows.Select(row => row.Id), Has.None.Matches<Guid>(id => first.Rows.Any(row => row.Id == id)));
    }

    [Test]
    public async Task Terms_are_words_and_no_codes()
    {
        await room.Done(new ListOperations { Borough = CaseRoom.Hackney });

        var terms = (await Listed(new ListAuditLog { Act = "ListOperations" })).Rows.Single().Terms;

        Assert.That(terms, Is.SupersetOf(new[] { "Borough: Hackney" }));
    }

    [TestCase("No one Here", null, "No account has this in its name or e-mail address")]
    [TestCase(null, "CH-2026-000999", "Nothing on the record has this in its reference")]
    public async Task What_fits_nobody_is_told(string? person, string? about, string sentence)
    {
        var refused = await room.As(auditor, () => room.Send(new ListAuditLog { Person = person, About = about }));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(sentence));
    }

    [Test]
    public async Task Reading_the_log_is_logged()
    {
        await Listed(new ListAuditLog { Person = "DC Priya Raman" });

        Assert.That(
            (await Listed(new ListAuditLog { Person = auditor.Name })).Rows.Select(row => row.Terms.Single()),
            Has.Member("Person: DC Priya Raman"));
    }

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.InformationManager)]
    [TestCase(Role.Administrator)]
    [TestCase(Role.DirectorateAnalyst)]
    public async Task Nobody_but_an_auditor_opens_the_log(Role role)
    {
        var browser = await room.SignedIn(room.AnOfficer("Someone Else", role, "Elsewhere", CaseRoom.Hackney));

        await browser.Open("/audit");

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task An_auditor_comes_from_home_to_the_log_and_opens_no_case()
    {
        var operation = await room.AClosure();
        await room.Done(new GetOperation(operation));
        var browser = await room.SignedIn(auditor);

        await browser.Open("/");
        var page = await browser.Open("/audit");
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain(operation).And.Contain("Opened an operation"));

        await browser.Open($"/operations/{operation}");
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_log_is_marked_as_high_as_the_cases_that_it_names_and_does_not_say_how_they_are_handled()
    {
        var operation = await room.AClosure();
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk" });

        var page = await (await room.SignedIn(auditor)).Open("/audit?of=Changed");

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain(operation));
        Assert.That(page
            .QuerySelectorAll(".oc-marking")
            .Select(mark => mark.TextContent), Is.EqualTo(new[] { "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE" }));
        Assert.That(page.Body!.TextContent, Does.Not.Contain("Source at risk"));
    }

    [Test]
    public async Task The_log_downloads_as_CSV_for_a_reason()
    {
        await room.AClosure();
        await room.Done(new ListOperations { Find = "aldridge" });
        var browser = await room.SignedIn(auditor);

        var asking = await browser.Open("/audit?of=Looked&handler=Download");
        await browser.Send(browser.Path, asking, new() { ["reason-answered"] = "yes", ["Purpose"] = "Audit", ["Why"] = "Quarterly review" });
        var file = await browser.Open("/audit?of=Looked&handler=Download");

        Assert.That(file.Body!.TextContent, Does.Contain("Id,LondonTime,Person,What,Headline,About,Terms").And.Contain("Find: aldridge"));
        Assert.That(room.Database.Query<string>("SELECT Terms FROM Consultation WHERE Request = 'ListLog'"), Has.Some.Contains("Quarterly review"));
    }

    [Test]
    public async Task A_page_of_the_log_is_cut_by_the_database()
    {
        var operation = await room.AClosure();

        for (var i = 0; i < 53; i++)
        {
            room.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Done(new GetOperation(operation));
        }

        var second = await Listed(new ListAuditLog { Page = 2 });

        Assert.That((second.Rows.Count, second.Total), Is.EqualTo((3, 53)));
    }

    private Task<ListAuditLog.Answer> Listed(ListAuditLog query) => room.As(auditor, () => room.Done(query));
}
