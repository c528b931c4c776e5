using System.Net;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Disclosures;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Sharing;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Disclosures;

public class RecordDisclosureTests
{
    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_disclosure_is_shown_on_its_case_with_its_recipient_and_what_made_it_lawful()
    {
        await room.Done(room.ADisclosure(operation));
        var browser = await room.SignedIn();

        var leads = (await browser.Open($"/operations/{operation}")).QuerySelector($"main a[href='/disclosures/{operation}']");
        var listed = (await browser.Open($"/disclosures/{operation}")).QuerySelector("main")!.TextContent;

        Assert.That(leads, Is.Not.Null);
        Assert.That(listed, Does.Contain("Jo Ward, Hackney Council, community safety").And.Contain("That a closure notice is meant for the flat.")
            .And.Contain("Crime and Disorder Act 1998, section 115").And.Contain("By e-mail").And.Contain("DC Priya Raman"));
    }

    [Test]
    public async Task It_stands_in_the_history_of_its_case_and_its_chain_still_verifies()
    {
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Done(room.ADisclosure(operation));

        var row = (await room.Done(new ListHistoryOfOperation(operation))).Rows[0];
        var (code, flaws, _) = await room.Verified();

        Assert.That(
            (row.Headline, row.Detail),
            Is.EqualTo(
                ("Disclosed to a council", "Jo Ward, Hackney Council, community safety. By e-mail. That a closure notice is meant for the flat.")));
        Assert.That(flaws, Is.Empty);
        Assert.That(code, Is.Zero);
        Assert.That(room.Count(
            "SELECT COUNT(*) FROM AuditLink AS link JOIN AuditEntry AS entry ON entry.Id = link.EntryId JOIN Operation AS o ON o.Id = "
                + "link.ChainId WHERE entry.Action = 'RecordDisclosure'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_network_and_a_seizure_have_their_disclosures_too()
    {
        var network = await room.ANetwork();
        var seizure = await room.Done(room.ASeizureToRecord(operation));

        foreach (var about in new[] { network, seizure })
        {
            await room.Done(room.ADisclosure(about));

            Assert.That(
                (await room.Done(new ListDisclosuresOfCase(about))).Rows.Single().Organisation,
                Is.EqualTo("Hackney Council, community safety"));
        }

        var browser = await room.SignedIn();
        Assert.That((await browser.Open($"/seizures/{seizure}")).QuerySelector($"main a[href='/disclosures/{seizure}']"), Is.Not.Null);
        Assert.That((await browser.Open($"/networks/{network}")).QuerySelector($"main a[href='/disclosures/{network}']"), Is.Not.Null);
    }

    [Test]
    public async Task A_case_of_which_nobody_was_told_says_so()
    {
        var page = await (await room.SignedIn()).Open($"/disclosures/{operation}");

        Assert.That(page.QuerySelector("main h2")!.TextContent, Is.EqualTo("No disclosures yet"));
        Assert.That(page.QuerySelector($"main a[href='/disclosures/{operation}/new']"), Is.Not.Null);
    }

    [Test]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        var browser = await room.SignedIn();
        var address = $"/disclosures/{operation}/new";

        var refused = await browser.Post(address, new()
        {
            ["Entry.RecipientKind"] = "Council",
            ["Entry.What"] = "The dates of four incidents.",
            ["Entry.Means"] = "Letter",
            ["Entry.DisclosedAt.Day"] = "24",
            ["Entry.DisclosedAt.Month"] = "11",
            ["Entry.DisclosedAt.Year"] = "2026",
            ["Entry.DisclosedAt.Time"] = "09:00",
        });
        var recorded = await browser.Send(address, refused, new()
        {
            ["Entry.RecipientKind"] = "Council",
            ["Entry.Organisation"] = "Hackney Council",
            ["Entry.What"] = refused.QuerySelector("textarea")!.TextContent.Trim(),
            ["Entry.LegalGround"] = "CrimeAndDisorder",
            ["Entry.Means"] = "Letter",
            ["Entry.DisclosedAt.Day"] = "23",
            ["Entry.DisclosedAt.Month"] = "11",
            ["Entry.DisclosedAt.Year"] = "2026",
            ["Entry.DisclosedAt.Time"] = "09:10",
        });

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Enter the organisation that was told")
            .And.Contain("Select why it was lawful to tell them").And.Contain("Time of disclosure cannot be in the future"));
        Assert.That(refused.QuerySelector("input[name='Entry.Means'][checked]")!.GetAttribute("value"), Is.EqualTo("Letter"));
        Assert.That(recorded.QuerySelector("main")!.TextContent, Does.Contain("The disclosure is recorded.").And
            .Contain("The dates of four incidents.").And
            .Contain("9:10am"));
    }

    [Test]
    public async Task Nothing_is_disclosed_before_the_case_began()
    {
        var refused = await room.Send(room.ADisclosure(operation) with { DisclosedAt = room.Clock.GetUtcNow().AddYears(-1) });

        Assert.That(refused.Refusals.Single().Message, Does
            .StartWith("The case began on ").And
            .EndsWith(". Nothing about it can have been disclosed before"));
    }

    [TestCase(RecipientKind.Individual, null, DisclosureGround.Safeguarding, null, "Enter the name of the person who was told")]
    [TestCase(RecipientKind.Council, "Jo Ward", DisclosureGround.Other, null, "Enter the ground, with its law")]
    [TestCase(RecipientKind.Council, "Jo Ward", DisclosureGround.Safeguarding, "Care Act 2014", "Select another ground, or leave this blank")]
    public async Task What_goes_together_is_asked_for_together(
        RecipientKind kind,
        string? recipient,
        DisclosureGround ground,
        string? otherGround,
        string sentence)
    {
        var refused = await room.Send(room.ADisclosure(
            operation) with
        { RecipientKind = kind, Recipient = recipient, LegalGround = ground, OtherGround = otherGround });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_disclosure_sent_twice_is_recorded_once()
    {
        var entry = room.ADisclosure(operation) with { IdempotencyKey = Guid.CreateVersion7() };

        var first = await room.Done(entry);
        var second = await room.Done(entry);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(room.Count("SELECT COUNT(*) FROM Disclosure"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_stands_beside_what_it_corrects_and_there_is_one_of_it()
    {
        var id = await room.Done(room.ADisclosure(operation) with { Recipient = "Joe Word" });
        var browser = await room.SignedIn();
        var address = (await browser.Open($"/disclosures/{operation}")).QuerySelector($"main a[href$='{id}']")!.GetAttribute("href")!;
        var form = await browser.Open(address);
        var typed = form.QuerySelector("input[name='Entry.Recipient']")!.GetAttribute("value");

        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Done(room.ADisclosure(operation) with { CorrectsId = id, DisclosedAt = room.Clock.GetUtcNow().AddHours(-1) });
        var again = await room.Send(room.ADisclosure(operation) with { CorrectsId = id });

        var listed = (await browser.Open($"/disclosures/{operation}")).QuerySelector("main")!.TextContent;
        Assert.That(typed, Is.EqualTo("Joe Word"));
        Assert.That(listed, Does.Contain("Joe Word").And.Contain("Jo Ward").And.Contain("Corrected").And.Contain("Corrects what was recorded"));
        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline),
            Does.Contain("Corrected: disclosed to a council"));
    }

    [Test]
    public async Task A_correction_is_of_the_same_case()
    {
        var id = await room.Done(room.ADisclosure(operation));
        var other = await room.AClosure();

        var refused = await room.Send(room.ADisclosure(other) with { CorrectsId = id });
        var browser = await room.SignedIn();
        await browser.Open($"/disclosures/{other}/new?corrects={id}");

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Open the list of this case’s disclosures, and choose there which one to correct"));
        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_outsider_gets_the_answer_that_they_get_for_nothing()
    {
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        await room.Done(room.ADisclosure(operation));
        await room.As(room.ASupervisor(), () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "He lives there.",
        }));
        var browser = await room.SignedIn(elsewhere);

        foreach (var reference in new[] { operation, "CH-2026-999999" })
        {
            await browser.Open($"/disclosures/{reference}");
            Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.NotFound), reference);
        }

        Assert.That(
            (await room.As(elsewhere, () => room.Send(room.ADisclosure(operation)))).Refusals,
            Is.EqualTo((await room.As(elsewhere, () => room.Send(room.ADisclosure("CH-2026-999999")))).Refusals));
    }

    [TestCase(Role.SntSergeant)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.Auditor)]
    public async Task Only_who_works_the_case_or_manages_information_records_a_disclosure(Role role)
    {
        var somebody = room.AnOfficer("Someone Else", role, "Elsewhere", CaseRoom.Hackney);

        var refused = await room.As(somebody, () => room.Send(room.ADisclosure(operation)));
        var manager = await room.As(room.AnInformationManager(), () => room.Send(room.ADisclosure(operation)));

        Assert.That(refused.Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(manager.IsRefused, Is.False);
    }

    [Test]
    public async Task No_search_finds_what_was_disclosed()
    {
        await room.Done(room.ADisclosure(operation) with { What = "That Quarrington was seen." });

        Assert.That((await room.Done(new ListOperations { Find = "Quarrington" })).Total, Is.Zero);
    }

    [Test]
    public async Task Another_system_records_and_reads_disclosures()
    {
        var api = await room.Api();

        var sent = await api.Send($"/api/disclosures/{operation}", room.ADisclosure(operation).AsJson());
        var read = await api.Get($"/api/disclosures/{operation}");

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)read["rows"]![0]!["to"], Is.EqualTo("Jo Ward, Hackney Council, community safety"));
        Assert.That((string?)read["marking"], Is.EqualTo("OFFICIAL-SENSITIVE"));
    }
}
