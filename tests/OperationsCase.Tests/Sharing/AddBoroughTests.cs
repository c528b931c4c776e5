using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Sharing;

/// <summary>An operation of Hackney that Tower Hamlets works beside it.</summary>
public class AddBoroughTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson elsewhere = null!;
    private TestUser.TestPerson supervisorElsewhere = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        supervisorElsewhere = room.AnOfficer("DS Mina Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    private AddBorough TowerHamlets => new()
    {
        Operation = operation,
        BoroughCode = CaseRoom.TowerHamlets,
        Why = "The runners live there.",
    };

    [Test]
    public async Task Both_boroughs_list_it_find_it_and_have_its_deadlines()
    {
        await room.Done(room.ANoticeServedNow(operation));
        await room.As(elsewhere, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused));

        await room.As(supervisor, () => room.Done(TowerHamlets));

        foreach (var officer in new[] { room.Priya, elsewhere })
        {
            await room.As(officer, async () =>
            {
                Assert.That((await room.Done(new GetOperation(operation))).Head.IsShared, Is.False);
                await Lists(new ListOperations());
                await Lists(new ListOperations { Find = "Aldridge" });
                await Lists(new ListOperations { Find = operation });
                await Lists(new ListOperations { Borough = CaseRoom.TowerHamlets }, officer == elsewhere || officer == room.Priya);
                Assert.That((await room.Done(new ListDeadlines { Everybodys = true })).Total, Is.GreaterThan(0));
            });
        }
    }

    [Test]
    public async Task The_other_borough_works_it_and_changes_it()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));

        var head = (await room.As(elsewhere, () => room.Done(new GetOperation(operation)))).Head;
        await room.As(elsewhere, () => room.Done(new ChangeOperation
        {
            Operation = operation,
            Version = head.Version,
            Name = head.Name,
            Place = head.Place,
            OfficerId = elsewhere.Id,
            Harm = head.Harm,
        }));

        Assert.That((await room.Done(new GetOperation(operation))).Head.OfficerName, Is.EqualTo("DC Aaron Yule"));
    }

    [Test]
    public async Task The_other_borough_does_not_restrict_share_or_close_it_nor_say_which_boroughs_work_it()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));
        var close = new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction };

        await room.As(supervisorElsewhere, async () =>
        {
            await IsForTheLead(room.ARestriction(operation, elsewhere), "restrict it");
            await IsForTheLead(new ShareOperation { Operation = operation, Email = CaseRoom.EmailOf(elsewhere), Why = "To read it." }, "share it");
            await IsForTheLead(close, "close it");
            await IsForTheLead(new RemoveBorough { Operation = operation, BoroughCode = CaseRoom.TowerHamlets }, "say which boroughs work it");
        });
        await room.As(supervisor, () => room.Closed(close));
    }

    public static IEnumerable<Type> KeptForTheLead =>
        typeof(Composition).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ByLeadBoroughAttribute), inherit: false));

    [TestCaseSource(nameof(KeptForTheLead))]
    public async Task Whatever_is_kept_for_the_lead_is_refused_to_the_other_borough(Type command)
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));
        var named = new JsonObject { [CaseReferences.Concerned(command).Single().Name] = operation };
        dynamic sent = JsonSerializer.Deserialize(named, command, CaseHistory.Format)!;

        var refused = await room.As(supervisorElsewhere, () => (Task<IReadOnlyList<Refusal>>)Refusals(sent));

        Assert.That(refused.Single().Message, Does.Contain("lead"), command.Name);
    }

    [Test]
    public async Task An_officer_of_the_lead_gives_it_to_no_other_borough()
    {
        Assert.That((await room.Send(TowerHamlets)).Refusals.Single().Kind, Is.EqualTo(RefusalKind.Forbidden));
        await room.As(elsewhere, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused));
    }

    [Test]
    public async Task A_borough_is_added_once_and_not_the_lead_itself()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));

        var twice = await room.As(supervisor, () => room.Send(TowerHamlets));
        var lead = await room.As(supervisor, () => room.Send(TowerHamlets with { BoroughCode = CaseRoom.Hackney }));

        Assert.That(twice.Refusals.Single().Message, Is.EqualTo("This borough has the operation already"));
        Assert.That(lead.Refusals.Single().Message, Is.EqualTo("This borough has the operation already"));
    }

    [Test]
    public async Task Removed_it_is_as_if_it_had_never_been_there()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));

        await room.As(supervisor, () => room.Done(new RemoveBorough { Operation = operation, BoroughCode = CaseRoom.TowerHamlets }));

        await room.As(elsewhere, async () =>
        {
            Assert.That((await room.Send(new GetOperation(operation))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
            Assert.That((await room.Done(new ListOperations())).Total, Is.Zero);
            Assert.That((await room.Done(new ListOperations { Find = "Aldridge" })).Total, Is.Zero);
        });
        Assert.That(
            (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline),
            Is.SupersetOf(new[] { "Another borough works the operation", "A borough no longer works the operation" }));
    }

    [Test]
    public async Task A_borough_whose_officer_has_the_case_is_not_removed()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));
        var head = (await room.Done(new GetOperation(operation))).Head;
        await room.Done(new ChangeOperation
        {
            Operation = operation,
            Version = head.Version,
            Name = head.Name,
            Place = head.Place,
            OfficerId = elsewhere.Id,
            Harm = head.Harm,
        });

        var refused = await room.As(supervisor, () => room.Send(new RemoveBorough { Operation = operation, BoroughCode = CaseRoom.TowerHamlets }));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("DC Aaron Yule has this operation or an open deadline of it"));
    }

    [Test]
    public async Task A_restricted_operation_is_seen_in_both_boroughs_by_those_on_its_list_alone()
    {
        await room.As(supervisor, () => room.Done(TowerHamlets));

        await room.As(supervisor, () => room.Done(room.ARestriction(operation, elsewhere)));

        await room.As(elsewhere, async () => await Lists(new ListOperations()));
        await room.As(supervisorElsewhere, async () => await Lists(new ListOperations(), isThere: false));
    }

    [Test]
    public async Task Whoever_sees_it_in_an_emergency_changes_no_borough_of_it()
    {
        var colleague = room.AnOfficer("DS Ola Vale", Role.BoroughSupervisor, "Hackney drugs unit", CaseRoom.Hackney);
        await room.As(supervisor, () => room.Done(TowerHamlets));
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, supervisor)));
        await room.As(colleague, () => room.Done(new BreakGlass { Case = operation, Reason = "A child is missing." }));

        foreach (var command in new ICommand<string>[]
        {
            TowerHamlets with { BoroughCode = "E09000025" },
            new RemoveBorough { Operation = operation, BoroughCode = CaseRoom.TowerHamlets },
        })
        {
            var refused = await room.As(colleague, () => room.Send(command));
            Assert.That(refused.Refusals.Single().Message, Does.StartWith("You opened this case in an emergency"));
        }
    }

    [Test]
    public async Task The_page_of_sharing_adds_and_removes_a_borough()
    {
        var browser = await room.SignedIn(supervisor);
        var page = await browser.Open($"/operations/{operation}/sharing");

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Hackney, lead borough"));
        await room.As(supervisor, () => room.Done(TowerHamlets));
        page = await browser.Open($"/operations/{operation}/sharing");
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Remove Tower Hamlets"));
        Assert.That(
            (await browser.Open($"/operations/{operation}")).QuerySelector("main")!.TextContent,
            Does.Contain("Hackney leads it. Also worked by Tower Hamlets."));
    }

    private async Task Lists(ListOperations query, bool isThere = true)
    {
        var found = await room.Done(query);

        Assert.That(found.Rows.Select(row => row.Reference.Value), isThere ? Does.Contain(operation) : Does.Not.Contain(operation));
        Assert.That(found.Total, Is.EqualTo(found.Rows.Count));
    }

    private async Task IsForTheLead<T>(ICommand<T> command, string what)
    {
        var refused = await room.Send(command);

        Assert.That((refused.Refusals.Single().Kind, refused.Refusals.Single().Message), Is.EqualTo((
            RefusalKind.Forbidden,
            $"Your borough works this case beside the lead borough, so you cannot {what}. Ask a supervisor of the lead borough")));
    }

    private async Task<IReadOnlyList<Refusal>> Refusals<T>(IRequest<Result<T>> request) => (await room.Send(request)).Refusals;
}
