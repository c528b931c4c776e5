using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Operations;
using OperationsCase.Tasks;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Tasks;

public class HandOverCaseTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson owen = null!;
    private TestUser.TestPerson supervisor = null!;

    private static IEnumerable<CaseKind> Kinds => Composition.Kinds;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        owen = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Stoke Newington unit", CaseRoom.Hackney);
        supervisor = room.ASupervisor();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCaseSource(nameof(Kinds))]
    public async Task A_case_of_every_kind_is_handed_over_with_a_note_and_its_new_officer_is_told(CaseKind kind)
    {
        var reference = await SampleCase.Of(kind.Code).Record(room, "Zqxvjk");

        await room.Done(AHandover(reference));

        var browser = await room.SignedIn();
        Assert.That((await browser.Open(kind.AddressOf(reference))).QuerySelector("main")!.TextContent, Does.Contain("DC Owen Tate"));
        Assert.That(
            (await room.As(owen, () => room.Done(new ListMyCaseMessages()))).Rows.Select(row => (row.What, row.Reference.Value, row.Detail)),
            Is.EqualTo(new[] { (OwnerMessages.Case, reference, "From DC Priya Raman. Ring the caretaker first.") }));
        Assert.That((await browser.Open($"{kind.AddressOf(reference)}/history")).QuerySelector("main")!.TextContent, Does.Contain("Ring the caretaker first."));
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task Open_tasks_and_deadlines_go_with_the_case_or_stay_as_was_chosen_and_those_of_others_stay()
    {
        var (goes, stays) = (await room.AClosure(), await room.AClosure());

        foreach (var closure in new[] { goes, stays })
        {
            await room.Done(room.ANoticeServedNow(closure));
            await room.Done(room.ATask(closure));
            await room.Done(room.ATask(closure) with { OwnerId = supervisor.Id });
        }

        await room.Done(AHandover(goes));
        await room.Done(AHandover(stays) with { Work = HandoverOfWork.Stays });

        Assert.That(Holders(goes), Is.EqualTo(new[] { "DC Owen Tate", supervisor.Name }));
        Assert.That(Holders(stays), Is.EqualTo(new[] { "DC Priya Raman", supervisor.Name }));
    }

    [Test]
    public async Task Only_its_officer_or_a_supervisor_hands_a_case_over()
    {
        var closure = await room.AClosure();

        var refused = await room.As(owen, () => room.Send(AHandover(closure)));
        await room.As(supervisor, () => room.Done(AHandover(closure)));

        Assert.That(refused.Refusals.Single(), Is.EqualTo(
            Refusal.Forbidden("Only DC Priya Raman, who has this case, or a supervisor can hand it over")));
    }

    [Test]
    public async Task A_restricted_case_goes_to_nobody_outside_its_list()
    {
        var closure = await room.AClosure();
        await room.Restricted(supervisor, closure);

        var refused = await room.Send(AHandover(closure));

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Select an officer who is on the list of those who may see this case"));
    }

    [Test]
    public async Task A_closed_case_is_not_handed_over()
    {
        var market = await room.Done(room.AMarketToLog());
        await room.Closed(new CloseOperation { Operation = market, Outcome = OperationOutcome.NoFurtherAction });

        Assert.That((await room.Send(AHandover(market))).Refusals.Single().Message, Is.EqualTo("This case is closed, so it is not handed over"));
    }

    [Test]
    public async Task Somebody_who_is_logged_as_the_officer_in_a_case_by_another_is_told()
    {
        var raid = await room.Done(room.AFactoryToLog() with { OfficerId = owen.Id });

        Assert.That(
            (await room.As(owen, () => room.Done(new ListMyCaseMessages()))).Rows.Select(row => (row.What, row.Reference.Value)),
            Is.EqualTo(new[] { (OwnerMessages.Case, raid) }));
    }

    [Test]
    public async Task A_supervisor_gives_many_cases_away_at_once_after_a_preview_and_restricted_ones_stay()
    {
        var (one, other, restricted) = (await room.AClosure(), await room.Done(room.AMarketToLog()), await room.AClosure());
        await room.Restricted(supervisor, restricted);

        await room.As(supervisor, async () =>
        {
            var preview = await room.Done(new PreviewReassignment { Borough = CaseRoom.Hackney, From = room.Priya.Id, To = owen.Id });
            Assert.That(preview.Going.Select(row => row.Reference.Value), Is.EquivalentTo(new[] { one, other }));
            Assert.That(preview.Staying.Select(row => row.Reference.Value), Is.EqualTo(new[] { restricted }));

            var refused = await room.Send(AReassignment(one, other, restricted));
            Assert.That(refused.Refusals.Single().Message, Does.StartWith("Some of these cases were changed, closed or restricted while you had them open"));
            Assert.That(room.Count($"SELECT COUNT(*) FROM CaseRecord WHERE OwnerId = '{owen.Id}'"), Is.Zero, "nothing half done");

            Assert.That(await room.Done(AReassignment(one, other)), Is.EqualTo(2));
        });

        Assert.That((await room.As(owen, () => room.Done(new ListMyCaseMessages()))).Total, Is.EqualTo(2));
        Assert.That((await room.Done(new ListHistoryOfOperation(one))).Rows[0].Headline, Is.EqualTo("Case given to another officer"));
    }

    [Test]
    public async Task The_team_shows_who_has_how_much_and_a_case_of_a_closed_account_is_in_the_queue_of_those_that_no_one_works_on()
    {
        var closure = await room.AClosure();
        var left = await room.Done(room.AMarketToLog() with { OfficerId = owen.Id });
        room.Database.Execute("UPDATE Officer SET DisabledAt = @Now WHERE Id = @Id", new { owen.Id, Now = room.Clock.GetUtcNow() });

        await room.As(supervisor, async () =>
        {
            Assert.That((await room.Done(new ListTeam())).Single(row => row.Id == room.Priya.Id).Cases, Is.EqualTo(1));
            Assert.That((await room.Done(new ListCaseload())).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { left }));
            Assert.That(
                (await room.Done(new ListCaseload { Officer = room.Priya.Id })).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { closure }));
        });
        var browser = await room.SignedIn(supervisor);
        Assert.That((await browser.Open("/team?noOnes=true")).QuerySelector($"main a[href='/handovers/{left}']"), Is.Not.Null);
    }

    private HandOverCase AHandover(string reference) => new()
    {
        Case = reference,
        OwnerId = owen.Id,
        Work = HandoverOfWork.Goes,
        Note = "Ring the caretaker first.",
    };

    private ReassignCases AReassignment(params string[] references) => new()
    {
        Borough = CaseRoom.Hackney,
        From = room.Priya.Id,
        To = owen.Id,
        Cases = [.. references.Select(reference => new CaseReference(reference))],
        Work = HandoverOfWork.Goes,
        Note = "DC Raman is on a course.",
    };

    private string[] Holders(string reference) =>
    [
        .. room.Database.Query<string>(
            """
            SELECT DISTINCT officer.Name FROM Deadline AS d JOIN Officer AS officer ON officer.Id = d.OfficerId
            JOIN CaseRecord AS it ON it.Id = d.CaseId WHERE it.Reference = @reference AND d.MetAt IS NULL AND d.StoodDownAt IS NULL ORDER BY 1
            """,
            new { reference }),
    ];
}
