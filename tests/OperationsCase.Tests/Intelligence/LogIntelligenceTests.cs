using System.Data.Common;
using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Intelligence;
using OperationsCase.Operations;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Intelligence;

public class LogIntelligenceTests
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
    public async Task Intelligence_is_logged_with_its_grading_and_apart_from_its_provenance()
    {
        await room.Done(AnEntry());

        var row = (await room.Done(new ListIntelligence(operation))).Rows.Single();

        Assert.That(
            (row.Scheme, row.Grading, row.Content, row.Provenance),
            Is.EqualTo(("3x5x2", "2BP", "The flat is used again after dark.", "A resident, by telephone")));
        Assert.That(
            row.InWords,
            Is.EqualTo(new[] { "Source 2, untested", "Intelligence B, known indirectly but corroborated", "Handling P, lawful sharing permitted" }));
    }

    [Test]
    public async Task Sharing_with_conditions_needs_the_conditions()
    {
        var refused = await room.Send(AnEntry() with { Handling = HandlingCode.C });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Enter on what conditions it may be shared"));
    }

    [Test]
    public async Task An_old_grading_is_kept_and_shown_as_it_was()
    {
        await room.Done(AnOldEntry());

        var row = (await room.Done(new ListIntelligence(operation))).Rows.Single();
        var page = await (await room.SignedIn()).Open($"/intelligence/{operation}");

        Assert.That((row.Scheme, row.Grading, row.InWords.Count), Is.EqualTo(("5x5x5", "B24", 0)));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("B24 under 5x5x5, as it was graded then"));
    }

    [Test]
    public async Task Nothing_of_today_is_graded_under_5x5x5()
    {
        var refused = await room.Send(AnOldEntry() with { RecordedOn = new DateOnly(2026, 1, 5) });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("5x5x5 was not in use on that day. Grade it under 3x5x2"));
    }

    [TestCase("IntelligenceEntry", "Assessment", "1")]
    [TestCase("IntelligenceEntry", "Scheme", "3x5x2")]
    [TestCase("IntelligenceGrade", "Assessment", "1")]
    [TestCase("IntelligenceGrade", "Handling", "1")]
    public async Task The_database_itself_refuses_to_grade_again(string table, string column, string value)
    {
        await room.Done(AnOldEntry());

        Assert.That(() => room.Database.Execute($"UPDATE {table} SET {column} = @value", new { value }), Throws.InstanceOf<DbException>());
    }

    [Test]
    public async Task A_neighbourhood_sergeant_and_whom_the_case_is_shared_with_learn_nothing_of_it()
    {
        var sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney);
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        await room.As(room.ASupervisor(), () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "He lives there.",
        }));
        var before = await Histories();

        await room.Done(AnEntry());

        Assert.That(await Histories(), Is.EqualTo(before));
        Assert.That((await room.As(sergeant, () => room.Send(new ListIntelligence(operation)))).Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That((await room.As(elsewhere, () => room.Send(new ListIntelligence(operation)))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That((await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline), Does.Contain("Intelligence logged"));

        async Task<string> Histories() => string.Join('\n', from person in new[] { sergeant, elsewhere }
                                                            from row in room.As(
                                                                person,
                                                                () => room.Done(new ListHistoryOfOperation(operation))).GetAwaiter().GetResult().Rows
                                                            select row.Headline);
    }

    [Test]
    public async Task No_search_finds_intelligence()
    {
        await room.Done(AnEntry() with { Content = "Quarrington was seen." });

        Assert.That((await room.Done(new ListOperations { Find = "Quarrington" })).Total, Is.Zero);
    }

    [Test]
    public async Task It_is_logged_on_a_page_and_by_another_system()
    {
        var browser = await room.SignedIn();
        var form = await browser.Open($"/intelligence/{operation}/new");
        var refused = await browser.Send($"/intelligence/{operation}/new", form, new() { ["Entry.Content"] = "The flat is used again." });
        var listed = await browser.Send($"/intelligence/{operation}/new", refused, new()
        {
            ["Entry.Content"] = "The flat is used again.",
            ["Entry.Provenance"] = "A resident",
            ["Entry.Source"] = "Untested",
            ["Entry.Assessment"] = "B",
            ["Entry.Handling"] = "P",
        });
        var sent = await (await room.Api()).Send($"/api/intelligence/{operation}", AnEntry().AsJson());

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does
            .Contain("Select how reliable the source is").And
            .Contain("Enter where it came from"));
        Assert.That(listed.QuerySelector("main")!.TextContent, Does.Contain("The intelligence is logged.").And.Contain("2BP"));
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Created));
    }

    private LogIntelligence AnEntry() => new()
    {
        Case = operation,
        Source = SourceGrade.Untested,
        Assessment = IntelligenceAssessment.B,
        Handling = HandlingCode.P,
        Content = "The flat is used again after dark.",
        Provenance = "A resident, by telephone",
    };

    private LogIntelligence AnOldEntry() => new()
    {
        Case = operation,
        OldGrading = "b24",
        RecordedOn = new DateOnly(2009, 3, 2),
        Content = "The same family sold here in 2009.",
        Provenance = "Old system, entry 4471",
    };
}
