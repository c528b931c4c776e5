using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Marking;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

public class ListLogTests
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

        var found = await Listed(new ListLog());

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

        var row = (await Listed(new ListLog { Of = LogKind.Changed, About = operation })).Rows.Single();

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

        Assert.That((await Listed(new ListLog { Person = "dc tom hale" })).Rows.Single().About, Is.EqualTo(new[] { second }));
        Assert.That((await Listed(new ListLog { About = first })).Rows.Single().Person, Is.EqualTo("DC Priya Raman"));
        Assert.That((await Listed(new ListLog { About = first, Person = "DC Tom Hale" })).Total, Is.Zero);
        Assert.That((await Listed(new ListLog { Act = "GetOperation" })).Total, Is.EqualTo(2));
        Assert.That((await Listed(new ListLog { Act = "GetOperation", To = new DateOnly(2026, 11, 24) })).Total, Is.EqualTo(1));
        Assert.That((await Listed(new ListLog { Act = "GetOperation", From = new DateOnly(2026, 11, 25) })).Total, Is.EqualTo(1));
        Assert.That((await Listed(new ListLog
        {
            Of = LogKind.Changed,
            Person = "DC Priya Raman",
            Act = "LogCrackHouseClosure",
        })).Total, Is.EqualTo(2));
    }

    [TestCase("No one Here", null, "We could not find this name or e-mail address. Enter all of it")]
    [TestCase("DC Priya Raman", null, "Several people have this name. Enter the e-mail address")]
    [TestCase(null, "CH-2026-000999", "Nothing on the record has this reference")]
    public async Task What_fits_nobody_or_several_is_told(string? person, string? about, string sentence)
    {
        room.Database.Execute(
            "INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt) VALUES (@Id, "
                + "'other@police.example', 'DC Priya Raman', 'BoroughOfficer', 'Brent', 'stamp', 0, @At)",
            new { Id = Guid.CreateVersion7(), At = room.Clock.GetUtcNow() });

        var refused = await room.As(auditor, () => room.Send(new ListLog { Person = person, About = about }));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(sentence));
    }

    [Test]
    public async Task Reading_the_log_is_logged()
    {
        await Listed(new ListLog { Person = "DC Priya Raman" });

        Assert.That(
            (await Listed(new ListLog { Person = auditor.Name })).Rows.Select(row => row.Terms.Single()),
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

        var page = await browser.Open("/");
        Assert.That(browser.Path, Is.EqualTo("/audit"));
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

        var second = await Listed(new ListLog { Page = 2 });

        Assert.That((second.Rows.Count, second.Total), Is.EqualTo((3, 53)));
    }

    private Task<ListLog.Answer> Listed(ListLog query) => room.As(auditor, () => room.Done(query));
}
