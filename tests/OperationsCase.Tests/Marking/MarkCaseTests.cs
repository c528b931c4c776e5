using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Marking;

public class MarkCaseTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        operation = await room.Done(room.AMarketToLog());
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_list_with_a_case_whose_mark_is_not_known_is_sensitive_beside_whatever_is_known()
    {
        await MarkDown(operation);
        var browser = await room.SignedIn();
        Assert.That(await MarkOf(browser, "/operations"), Is.EqualTo("OFFICIAL"));

        await room.Done(room.AFactoryToLog());

        foreach (var list in new[] { "/operations", "/operations?sort=Reference", "/deadlines?everybodys=true" })
        {
            Assert.That(await MarkOf(browser, list), Is.EqualTo("OFFICIAL-SENSITIVE"), list);
        }
    }

    [Test]
    public void A_row_without_a_reference_and_references_in_pairs_are_not_passed_over()
    {
        Assert.That(ShownCaseReferences.In(new object[]
            {
                new Dictionary<OperationReference, string> { ["CH-2026-000001"] = "x" },
                ((OperationReference)"OM-2026-000002", 3),
                new { Nothing = 1 },
            }),
            Is.EquivalentTo(new[] { "CH-2026-000001", "OM-2026-000002" }));
    }

    [Test]
    public async Task A_history_is_marked_as_high_as_every_case_that_its_entries_are_about()
    {
        var network = await room.ANetwork();
        var linked = await room.AnOperationAgainst(network);
        await MarkDown(linked);
        var (browser, api) = (await room.SignedIn(), await room.Api());

        Assert.That(await MarkOf(browser, $"/operations/{linked}/history"), Is.EqualTo("OFFICIAL-SENSITIVE"));
        using var unmarked = await api.GetAsync($"/api/operations/{linked}/history");
        Assert.That(unmarked.Headers.GetValues("Marking"), Is.EqualTo(new[] { "OFFICIAL-SENSITIVE" }));

        await MarkDown(network);
        Assert.That(await MarkOf(browser, $"/operations/{linked}/history"), Is.EqualTo("OFFICIAL"));

        await room.Done(new MarkCase { Case = network, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk", Version = 1 });
        Assert.That(await MarkOf(browser, $"/operations/{linked}/history"), Is.EqualTo("OFFICIAL-SENSITIVE: Source at risk"));
    }

    [Test]
    public void References_in_the_midst_of_a_text_are_mentions()
    {
        var row = new OperationsCase.Audit.HistoryRow
        {
            Detail = "With NW-2026-000001, and SZ-2026-000002.",
            After = """{"Why":"See\nCH-2026-000003"}""",
        };

        Assert.That(ShownCaseReferences.Of(row).Mentioned, Is.EquivalentTo(new[] { "NW-2026-000001", "SZ-2026-000002", "CH-2026-000003" }));
        Assert.That(ShownCaseReferences.In(row), Is.Empty);
    }

    [Test]
    public async Task A_mark_does_not_tell_of_a_hidden_case_that_was_only_typed()
    {
        await MarkDown(operation);
        var browser = await room.SignedIn(room.AnOfficer(
            "DC Aaron Yule",
            OperationsCase.Access.Role.BoroughOfficer,
            "Tower Hamlets drugs unit",
            CaseRoom.TowerHamlets));

        Assert.That(await MarkOf(browser, $"/networks?find={operation}"), Is.EqualTo(await MarkOf(browser, "/networks?find=CH-2026-999999")));
        Assert.That(await MarkOf(browser, $"/seizures?find={operation}"), Is.EqualTo("OFFICIAL-SENSITIVE"));
    }

    [Test]
    public async Task A_page_is_marked_as_high_as_the_highest_case_that_it_shows()
    {
        var browser = await room.SignedIn();
        await MarkDown(operation);
        Assert.That(await MarkOf(browser, "/help"), Is.EqualTo("OFFICIAL"));
        Assert.That(await MarkOf(browser, $"/operations/{operation}"), Is.EqualTo("OFFICIAL"));
        Assert.That(await MarkOf(browser, "/operations"), Is.EqualTo("OFFICIAL"));

        await room.AClosure();

        Assert.That(await MarkOf(browser, $"/operations/{operation}"), Is.EqualTo("OFFICIAL"));
        Assert.That(await MarkOf(browser, "/operations"), Is.EqualTo("OFFICIAL-SENSITIVE"));
    }

    [Test]
    public async Task The_mark_stands_at_the_head_and_the_foot_of_a_page_with_its_caveat()
    {
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk" });

        var page = await (await room.SignedIn()).Open($"/operations/{operation}");

        Assert.That(page
            .QuerySelectorAll(".oc-marking")
            .Select(mark => mark.TextContent), Is.EqualTo(new[] { "OFFICIAL-SENSITIVE: Source at risk", "OFFICIAL-SENSITIVE: Source at risk" }));
    }

    [Test]
    public async Task An_officer_marks_up_and_only_a_supervisor_marks_down_and_says_why()
    {
        var byOfficer = await room.Send(new MarkCase { Case = operation, Mark = ProtectiveMark.Official, Reason = "No one is named." });
        var withoutReason = await room.As(supervisor, () => room.Send(new MarkCase { Case = operation, Mark = ProtectiveMark.Official }));
        await MarkDown(operation);
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Version = 1 });

        Assert.That(byOfficer.Refusals.Single().Message, Is.EqualTo("Only a supervisor may mark a case down. Ask one of your borough"));
        Assert.That(withoutReason.Refusals.Single().Message, Is.EqualTo("Enter why it can be marked down"));
        Assert.That((await room.Done(new GetMarking(operation))).Marking.Mark, Is.EqualTo(ProtectiveMark.OfficialSensitive));
    }

    [Test]
    public async Task A_marking_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        await MarkDown(operation);

        var stale = await room.Send(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Version = 0 });

        Assert.That(stale.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task An_old_mark_is_kept_as_it_was_and_never_changed()
    {
        var old = await room.Done(room.AMarketToLog() with { StartedAt = new DateTimeOffset(2008, 6, 4, 9, 0, 0, TimeSpan.Zero) });
        var manager = room.AnInformationManager();

        await room.As(manager, () => room.Done(new KeepFormerProtectiveMark { Case = old, OldMark = FormerProtectiveMark.Restricted }));
        var again = await room.As(manager, () => room.Send(new KeepFormerProtectiveMark { Case = old, OldMark = FormerProtectiveMark.Protect }));
        var late = await room.As(manager, () => room.Send(new KeepFormerProtectiveMark { Case = operation, OldMark = FormerProtectiveMark.Protect }));
        var page = await (await room.SignedIn()).Open($"/operations/{old}");

        Assert.That(again.Refusals.Single().Message, Is.EqualTo("The old mark is already recorded as RESTRICTED, and cannot be changed"));
        Assert.That(late.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(page.QuerySelector(".oc-marking")!.TextContent, Is.EqualTo("OFFICIAL-SENSITIVE (marked RESTRICTED when it was recorded)"));
    }

    [Test]
    public async Task An_answer_to_another_system_says_its_mark_in_a_header_and_a_field()
    {
        await room.Done(new MarkCase { Case = operation, Mark = ProtectiveMark.OfficialSensitive, Caveat = "Source at risk" });
        var api = await room.Api();

        using var answer = await api.GetAsync($"/api/operations/{operation}");

        Assert.That(answer.Headers.GetValues("Marking"), Is.EqualTo(new[] { "OFFICIAL-SENSITIVE" }));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["marking"], Is.EqualTo("OFFICIAL-SENSITIVE: Source at risk"));
    }

    [Test]
    public async Task A_marking_is_changed_on_its_page()
    {
        var browser = await room.SignedIn(supervisor);
        var form = await browser.Open($"/markings/{operation}");
        var refused = await browser.Send($"/markings/{operation}", form, new() { ["Marking.Version"] = "0", ["Marking.Mark"] = "Official" });
        var done = await browser.Send($"/markings/{operation}", refused, new()
        {
            ["Marking.Version"] = "0",
            ["Marking.Mark"] = "Official",
            ["Marking.Reason"] = "No one is named.",
        });

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Enter why it can be marked down"));
        Assert.That(done.QuerySelector("main")!.TextContent, Does.Contain("The marking is changed."));
    }

    private Task<string> MarkDown(string reference) => room.As(supervisor, () =>
        room.Done(new MarkCase { Case = reference, Mark = ProtectiveMark.Official, Reason = "No one is named." }));

    private static async Task<string> MarkOf(Browser browser, string path) => (await browser.Open(path)).QuerySelector(".oc-marking")!.TextContent;
}
