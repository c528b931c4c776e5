using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.NeedToKnow;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>What every kind of case can do, of each kind that is registered: a new one is tested without being named here.</summary>
public partial class EveryKindOfCaseTests
{
    private const string Word = "Zqxvjk";

    private CaseRoom room = null!;
    private TestUser.TestPerson manager = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson colleague = null!;

    private static IEnumerable<CaseKind> Kinds => Composition.Kinds;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        manager = room.AnInformationManager();
        supervisor = room.ASupervisor();
        colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public void Every_registered_kind_has_an_ordinary_case_that_tests_can_record() =>
        Assert.That(SampleCase.All.Select(sample => sample.KindCode), Is.EqualTo(Kinds.Select(kind => kind.Code)));

    [TestCaseSource(nameof(Kinds))]
    public async Task It_has_a_page_is_listed_in_its_own_list_and_found_by_its_words_and_its_reference(CaseKind kind)
    {
        var reference = await Record(kind);
        var browser = await room.SignedIn();

        Assert.That(Text(await browser.Open(kind.AddressOf(reference))), Does.Contain(reference));
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Listed(browser, kind), Does.Contain(reference));
        Assert.That(await Listed(browser, kind, $"?find={Word[..4]}"), Does.Contain(reference));
        Assert.That(await Listed(browser, kind, $"?find={reference}"), Does.Contain(reference));
        Assert.That(await Listed(browser, kind, "?find=plozzz"), Does.Not.Contain(reference));

        using var api = await room.Api();
        Assert.That(await api.GetStringAsync($"/api/{kind.Folder}"), Does.Contain(reference));
        Assert.That(await api.GetStringAsync($"/api/{kind.Folder}/{reference}"), Does.Contain(reference));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Once_restricted_it_is_there_for_those_on_the_list_alone_and_opens_in_an_emergency(CaseKind kind)
    {
        var reference = await Record(kind);
        await room.Restricted(supervisor, reference);

        var (allowed, outside) = (await room.SignedIn(), await room.SignedIn(colleague));
        Assert.That(Text(await Opened(allowed, kind.AddressOf(reference))), Does.Contain("Restricted"));
        await outside.Open(kind.AddressOf(reference));
        Assert.That(outside.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Listed(outside, kind), Does.Not.Contain(reference));
        Assert.That(await Listed(outside, kind, $"?find={Word}"), Does.Not.Contain(reference));

        await room.As(colleague, () => room.Done(new BreakGlass { Case = reference, Reason = "Screams from inside, and no one answers." }));

        Assert.That(Text(await Opened(outside, kind.AddressOf(reference))), Does.Contain(reference));
        Assert.That(await Listed(outside, kind), Does.Contain(reference));

        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = reference, Reason = "No need any more." }));
        room.Clock.Advance(BreakGlass.Lasts);
        Assert.That(await Listed(await room.SignedIn(colleague), kind), Does.Contain(reference));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Its_mark_stands_on_its_page(CaseKind kind)
    {
        var reference = await Record(kind);

        await room.Done(new MarkCase { Case = reference, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Covert source" });

        Assert.That(Text(await (await room.SignedIn()).Open(kind.AddressOf(reference)), "body"), Does.Contain("Covert source"));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task A_change_of_it_stands_in_its_history_with_before_and_after(CaseKind kind)
    {
        var reference = await Record(kind);

        await SampleCase.Of(kind.Code).Change(room, reference, "Wvbnmk");

        var browser = await room.SignedIn();
        var history = Text(await browser.Open($"{kind.AddressOf(reference)}/history"));
        Assert.That(history, Does.Contain(Word).And.Contain("Wvbnmk").And.Contain(room.Priya.Name));
        using var api = await room.Api();
        var told = await api.GetStringAsync($"/api/{kind.Folder}/{reference}/history");
        Assert.That(told, Does.Contain(Word).And.Contain("Wvbnmk"));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task An_entry_about_it_that_was_tampered_with_is_named(CaseKind kind)
    {
        var reference = await Record(kind);
        await SampleCase.Of(kind.Code).Change(room, reference, "Wvbnmk");
        await room.Seal();
        Assert.That((await room.Verified()).Flaws, Is.Empty);

        room.Database.Execute(
            """
            UPDATE AuditEntry SET Headline = 'Nothing happened'
            WHERE Id IN (SELECT about.EntryId FROM AuditSubject AS about JOIN CaseRecord AS it ON it.Id = about.SubjectId
                WHERE it.Reference = @reference)
            """,
            new { reference });

        var (code, flaws, _) = await room.Verified();
        Assert.That(code, Is.Not.Zero);
        Assert.That(string.Join("\n", flaws), Does.Contain(reference));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task What_is_disclosed_of_it_and_known_about_it_is_recorded_or_refused_in_the_words_of_its_kind(CaseKind kind)
    {
        var reference = await Record(kind);

        var disclosed = await room.Send(room.ADisclosure(reference));
        var known = await room.Send(new LogIntelligence
        {
            Case = reference,
            Source = SourceGrade.Untested,
            Assessment = IntelligenceAssessment.B,
            Handling = HandlingCode.P,
            Content = "He sells from the bridge",
            Provenance = "A neighbour",
        });

        Assert.That(disclosed.Refusals.Select(refusal => refusal.Message), Is.EqualTo(Words(kind.WhyNotDisclosed)));
        Assert.That(known.Refusals.Select(refusal => refusal.Message), Is.EqualTo(Words(kind.WhyNoIntelligence)));

        var page = await (await room.SignedIn()).Open(kind.AddressOf(reference));
        Assert.That(page.QuerySelector($"a[href='/disclosures/{reference}']"), kind.WhyNotDisclosed is null ? Is.Not.Null : Is.Null);
        Assert.That(page.QuerySelector($"a[href='/intelligence/{reference}']"), kind.WhyNoIntelligence is null ? Is.Not.Null : Is.Null);
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Whoever_looked_at_it_is_in_the_access_log_in_words(CaseKind kind)
    {
        var reference = await Record(kind);

        await (await room.SignedIn(colleague)).Open(kind.AddressOf(reference));

        var found = await room.As(room.AnAuditor(), () => room.Done(new ListAuditLog { Of = AuditLogKind.Looked, About = reference }));
        Assert.That(found.Rows.Select(row => row.Person), Is.EqualTo(new[] { colleague.Name }));
        Assert.That(found.Rows[0].About, Does.Contain(reference));
    }

    private static string Text(AngleSharp.Dom.IDocument page, string of = "main") => page.QuerySelector(of)!.TextContent;

    private static string[] Words(string? refusal) => refusal is null ? [] : [refusal];

    private static async Task<string> Listed(Browser browser, CaseKind kind, string query = "") => Text(await browser.Open($"/{kind.Folder}{query}"));

    /// <summary>Says why where that is asked of what is restricted.</summary>
    private static async Task<AngleSharp.Dom.IDocument> Opened(Browser browser, string path)
    {
        var page = await browser.Open(path);

        return browser.Path == path ? page : await browser.OpenSayingWhy(path);
    }

    private Task<string> Record(CaseKind kind) => SampleCase.Of(kind.Code).Record(room, Word);
}
