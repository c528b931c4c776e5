using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Redaction;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

public class RedactionTests
{
    private CaseRoom room = null!;
    private SealedCaseRecord sealedCase = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        sealedCase = await SealedCaseRecord.In(room);
        manager = room.AnOfficer("Odette Marchbanks", Role.InformationManager, "Information management", CaseRoom.Hackney);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_redacted_entry_has_lost_its_texts_and_its_chain_still_holds()
    {
        var entry = sealedCase.EntryAt(2);

        await Redact(entry);

        var left = room.Database.QuerySingle<(string Detail, string? Before, string After)>(
            "SELECT Detail, Before, After FROM AuditEntry WHERE Id = @entry",
            new { entry });
        Assert.That(left, Is.EqualTo(("The details of this entry were redacted.", (string?)null, "{}")));
        Assert.That(room.Database.QuerySingle<int>(
            "SELECT COUNT(*) FROM AuditSeal WHERE EntryId = @entry AND (DetailSalt IS NOT NULL OR AfterSalt IS NOT NULL)",
            new { entry }), Is.Zero);

        var (code, flaws, numbers) = await room.Verified();
        Assert.That(flaws, Is.Empty);
        Assert.That(code, Is.Zero);
        Assert.That(numbers[0], Does.EndWith("1 is redacted."));
    }

    [Test]
    public async Task The_redaction_is_an_entry_of_the_same_history_with_its_ground()
    {
        await Redact(sealedCase.EntryAt(2));

        var history = (await room.Done(new ListHistoryOfOperation(sealedCase.Reference))).Rows;

        Assert.That(history.Select(row => (row.Headline, row.OfficerName)), Has.Member(("Log entry redacted", "Odette Marchbanks")));
        Assert.That(
            history.Single(row => row.Headline == "Log entry redacted").Detail,
            Is.EqualTo("Someone asked for their erasure and it was granted. Decision IM-2026-014."));
    }

    [Test]
    public async Task The_terms_of_a_consultation_are_redacted_too()
    {
        await room.Done(new ListOperations { Find = "aldridge" });
        await room.Seal();
        var looked = room.Database.QuerySingle<Guid>("SELECT Id FROM Consultation WHERE Request = 'ListOperations'");

        await Redact(looked);

        Assert.That(room.Database.QuerySingle<string>("SELECT Terms FROM Consultation WHERE Id = @looked", new { looked }), Is.EqualTo("{}"));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task What_says_that_something_was_redacted_cannot_be_redacted_nor_anything_twice()
    {
        await Redact(sealedCase.EntryAt(2));
        var redaction = room.Database.QuerySingle<Guid>("SELECT ById FROM AuditRedaction");

        Assert.That((await Try(sealedCase.EntryAt(2))).Refusals.Single().Message, Is.EqualTo("This entry is redacted already"));
        Assert.That((await Try(redaction)).Refusals.Single().Message, Is.EqualTo("This entry says what was redacted, so it must stay as it is"));
    }

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Administrator)]
    public async Task Nobody_but_an_information_manager_redacts(Role role)
    {
        var somebody = room.AnOfficer("Someone Else", role, "Elsewhere", CaseRoom.Hackney);

        var refused = await room.As(somebody, () => room.Send(ARedaction(sealedCase.EntryAt(2))));

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task An_information_manager_redacts_from_the_history_of_a_case_by_its_page()
    {
        var browser = await room.SignedIn(manager);
        var history = await browser.Open($"/operations/{sealedCase.Reference}/history");
        var link = history.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .First(href => href.StartsWith("/audit/redactions/", StringComparison.Ordinal));

        var wrong = await browser.Post(link, []);
        Assert.That(wrong.Body!.TextContent, Does.Contain("Select why it is redacted").And.Contain("Enter the reference of the decision"));

        var done = await browser.Post(link, new() { ["Redaction.Ground"] = "WrongPerson", ["Redaction.Decision"] = "IM-2026-015" });
        Assert.That(done.Body!.TextContent, Does.Contain("The details are removed."));
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_entry_about_what_an_information_manager_may_not_see_is_not_found_either()
    {
        var elsewhere = room.AnOfficer("Isla Merriden", Role.InformationManager, "Information management", CaseRoom.TowerHamlets);

        var hidden = await room.As(elsewhere, () => room.Send(ARedaction(sealedCase.EntryAt(2))));
        var absent = await room.As(elsewhere, () => room.Send(ARedaction(Guid.CreateVersion7())));

        Assert.That(hidden.Refusals, Is.EqualTo(absent.Refusals));
        Assert.That(hidden.Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    [TestCase("RestrictCase")]
    [TestCase("ReviewRestriction")]
    [TestCase("BreakGlass")]
    public async Task Why_a_case_was_restricted_is_redacted_by_an_information_manager_who_was_never_on_its_list(string act)
    {
        var supervisor = room.ASupervisor();
        await room.Restricted(supervisor, sealedCase.Reference);
        await room.As(supervisor, () => room.Done(new ReviewRestriction
        {
            Case = sealedCase.Reference,
            OfficerIds = [room.Priya.Id],
            Reason = "She lives there still.",
            ReviewOn = new DateOnly(2027, 1, 4),
            Version = 1,
        }));
        await room.As(room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney), () => room.Done(new BreakGlass
        {
            Case = sealedCase.Reference,
            Reason = "A threat to life tonight.",
        }));
        var entry = room.Database.QuerySingle<Guid>("SELECT Id FROM AuditEntry WHERE Action = @act", new { act });

        Assert.That((await Try(entry)).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound), "while it is restricted");
        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = sealedCase.Reference, Reason = "No need any more." }));

        await Redact(entry);
    }

    [Test]
    public async Task An_entry_that_is_not_there_is_not_found()
    {
        var browser = await room.SignedIn(manager);

        await browser.Open($"/audit/redactions/{Guid.CreateVersion7()}");

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static RedactAuditEntry ARedaction(Guid entry) => new() { Entry = entry, Ground = AuditRedactionReason.Erasure, Decision = "IM-2026-014" };

    private Task<Result<Guid>> Try(Guid entry) => room.As(manager, () => room.Send(ARedaction(entry)));

    private async Task Redact(Guid entry) => Assert.That((await Try(entry)).Refusals, Is.Empty);
}
