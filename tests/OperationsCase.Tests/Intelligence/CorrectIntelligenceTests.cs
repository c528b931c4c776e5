using System.Net;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Intelligence;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Intelligence;

public class CorrectIntelligenceTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_is_known_where_it_came_from_and_its_grading_are_corrected_and_what_they_were_stays()
    {
        var correction = await room.AnIntelligenceEntryToCorrect();

        await room.Done(correction with
        {
            Content = "The garage is used after dark.",
            Provenance = "A neighbour, at the door",
            Assessment = IntelligenceAssessment.C,
            Handling = HandlingCode.C,
            Conditions = "Not to the landlord.",
            Why = "Two notes were mixed up.",
        });

        var row = (await room.Done(new ListIntelligence(correction.Case))).Rows.Single();
        Assert.That(
            (row.Id, row.Grading, row.Content, row.Provenance, row.Conditions),
            Is.EqualTo((correction.EntryId, "2CC", "The garage is used after dark.", "A neighbour, at the door", "Not to the landlord.")));
        var made = row.Corrections.Single();
        Assert.That(made.By, Is.EqualTo(room.Officer.Now.Name));
        Assert.That(made.Why, Is.EqualTo("Two notes were mixed up."));
        Assert.That(made.Changes.Select(change => (change.Part, change.Before, change.After)), Is.SupersetOf(new (string, string?, string?)[]
        {
            ("Content", "The flat is used again after dark.", "The garage is used after dark."),
            ("Provenance", "A resident, by telephone", "A neighbour, at the door"),
            ("Handling", "P, lawful sharing permitted", "C, lawful sharing permitted with conditions"),
            ("Conditions", null, "Not to the landlord."),
        }));
    }

    [Test]
    public async Task The_history_says_that_it_was_corrected_and_why_and_neither_text()
    {
        var correction = await room.AnIntelligenceEntryToCorrect();

        await room.Done(correction with { Content = "The garage is used after dark.", Provenance = "A neighbour", Why = "Two notes were mixed up." });

        var told = (await room.Done(new ListHistoryOfOperation(correction.Case.Value))).Rows.First(row => row.Headline == "Intelligence corrected");
        Assert.That(told.Detail, Is.EqualTo("Content, Provenance. Two notes were mixed up."));
        Assert.That($"{told.Before} {told.After}", Does.Not.Contain("garage").And.Not.Contain("flat").And.Not.Contain("neighbour"));
    }

    [Test]
    public async Task An_old_grading_is_corrected_as_an_old_grading_and_is_not_turned_into_a_new_one()
    {
        var operation = await room.AClosure();
        var old = room.AnIntelligenceEntry(operation) with
        {
            Source = null,
            Assessment = null,
            Handling = null,
            OldGrading = "B24",
            RecordedOn = new DateOnly(2015, 3, 2),
        };
        var correction = new CorrectIntelligence
        {
            Case = operation,
            EntryId = await room.Done(old),
            Content = old.Content,
            Provenance = old.Provenance,
            OldGrading = "C24",
            RecordedOn = old.RecordedOn,
            Version = room.VersionOf(operation),
            Why = "The form said C.",
        };

        var anew = await room.Send(correction with
        {
            OldGrading = null,
            RecordedOn = null,
            Source = SourceGrade.Reliable,
            Assessment = IntelligenceAssessment.A,
            Handling = HandlingCode.P,
        });
        await room.Done(correction);

        Assert.That(
            anew.Refusals.Single().Message,
            Is.EqualTo("This was graded under 5x5x5. Correct the old grading, or log a new entry under 3x5x2"));
        Assert.That((await room.Done(new ListIntelligence(operation))).Rows.Single().Grading, Is.EqualTo("C24"));
    }

    [Test]
    public async Task What_is_graded_today_is_not_graded_under_the_old_scheme()
    {
        var correction = await room.AnIntelligenceEntryToCorrect();

        var refused = await room.Send(correction with
        {
            Source = null,
            Assessment = null,
            Handling = null,
            OldGrading = "B24",
            RecordedOn = new DateOnly(2015, 3, 2),
        });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("This was graded under 3x5x2. Leave the old grading blank"));
    }

    [Test]
    public async Task Another_officer_may_not_and_a_supervisor_may()
    {
        var correction = await room.AnIntelligenceEntryToCorrect() with { Content = "The garage." };
        var other = room.AnOfficer("DC Joss Merrow", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var refused = await room.As(other, () => room.Send(correction));
        var done = await room.As(room.ASupervisor(), () => room.Send(correction));

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(done.IsRefused, Is.False);
    }

    [Test]
    public async Task In_a_closed_case_a_supervisor_alone_corrects_it()
    {
        var operation = await room.AClosedMarket();
        var logged = room.AnIntelligenceEntry(operation);
        var correction = new CorrectIntelligence
        {
            Case = operation,
            EntryId = await room.Done(logged),
            Content = "The garage.",
            Provenance = logged.Provenance,
            Source = logged.Source,
            Assessment = logged.Assessment,
            Handling = logged.Handling,
            Version = room.VersionOf(operation),
            Why = "It was misheard.",
        };

        Assert.That((await room.Send(correction)).Refusals.Single().Message, Does.StartWith("This case is closed. Only a supervisor"));
        Assert.That((await room.As(room.ASupervisor(), () => room.Send(correction))).IsRefused, Is.False);
    }

    [Test]
    public async Task Nobody_with_whom_the_case_is_shared_corrects_or_reads_it()
    {
        var correction = await room.AnIntelligenceEntryToCorrect() with { Content = "The garage." };
        var there = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        await room.As(room.ASupervisor(), () => room.Done(new ShareOperation
        {
            Operation = correction.Case.Value,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "He lives there.",
        }));

        Assert.That((await room.As(there, () => room.Send(correction))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        Assert.That(
            (await room.As(there, () => room.Send(new GetIntelligence(correction.Case, correction.EntryId)))).Refusals[0].Kind,
            Is.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task It_is_checked_and_saved_on_a_page_and_sent_by_another_system()
    {
        var correction = await room.AnIntelligenceEntryToCorrect();
        var address = $"/intelligence/{correction.Case}/{correction.EntryId}/correct";
        var browser = await room.SignedIn();
        var fields = new Dictionary<string, string>
        {
            ["Correction.Content"] = "The garage.",
            ["Correction.Provenance"] = correction.Provenance,
            ["Correction.Source"] = "Untested",
            ["Correction.Assessment"] = "B",
            ["Correction.Handling"] = "P",
            ["Correction.Why"] = "It was misheard.",
        };

        var refused = await browser.Send(address, await browser.Open(address), new() { ["Correction.Content"] = "" });
        var checkedPage = await browser.Send($"{address}?handler=Check", await browser.Open(address), fields);
        var listed = await browser.Send(address, checkedPage, fields);
        var sent = await (await room.Api()).Send(
            $"/api/intelligence/{correction.Case}/{correction.EntryId}/corrections",
            (correction with { Version = room.VersionOf(correction.Case.Value), Content = "The shed." }).AsJson());

        Assert.That(refused.QuerySelector(".govuk-error-summary")!.TextContent, Does
            .Contain("Enter what is known").And.Contain("Enter why it is corrected"));
        Assert.That(checkedPage.QuerySelector("main")!.TextContent, Does.Contain("What this changes"));
        Assert.That(listed.QuerySelector("main")!.TextContent, Does
            .Contain("What it said before stays with it").And.Contain("The garage.").And
            .Contain("Content: The flat is used again after dark."));
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
