using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Seizures;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Sharing;

public class ShareOperationTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson elsewhere = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Another_borough_reads_the_operation_and_nothing_more()
    {
        var network = await room.ANetwork();
        await room.Done(SampleNetworks.ALink(operation, network));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        await room.Done(room.AClosureToLog());

        await room.As(supervisor, () => room.Done(WithTheBorough()));

        await room.As(elsewhere, async () =>
        {
            Assert.That((await room.Done(new GetOperation(operation))).Head.IsShared);
            Assert.That((await room.Done(new ListOperations())).Total, Is.Zero);
            Assert.That((await room.Done(new ListOperations { Shared = true })).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { operation }));
            Assert.That(
                (await room.Done(new ListOperations { Find = "Aldridge" })).Rows.Select(row => row.Reference.Value),
                Is.EqualTo(new[] { operation }));
            Assert.That(
                (await room.Done(new ListOperations { Find = "CH-2026" })).Rows.Select(row => row.Reference.Value),
                Is.EqualTo(new[] { operation }));
            Assert.That(await room.Done(new ListNetworksOfOperation(operation)), Is.Empty);
            Assert.That(await room.Done(new ListSeizuresOfOperation(operation)), Is.Empty);
            Assert.That((await room.Send(new GetNetwork(network))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
            Assert.That((await room.Send(new GetSeizure(seizure))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
        });
    }

    [Test]
    public async Task Whom_it_is_shared_with_reads_it_and_does_not_change_it()
    {
        await room.As(supervisor, () => room.Done(WithTheBorough()));

        var refused = await room.As(elsewhere, () => room.Send(new CloseOperation
        {
            Operation = operation,
            Outcome = OperationOutcome.NoFurtherAction,
        }));
        var browser = await room.SignedIn(elsewhere);
        var page = await browser.Open($"/operations/{operation}");

        Assert.That(refused.Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That(
            page.QuerySelector("main")!.TextContent,
            Does.Contain("Hackney shares this operation with you. You can read it but not change it"));
        Assert.That(page.QuerySelector(".moj-button-menu"), Is.Null);
    }

    [Test]
    public async Task It_is_shared_with_one_officer_and_with_no_colleague_of_theirs()
    {
        var colleague = room.AnOfficer("DC Tom Ash", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        await room.As(supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            Email = CaseRoom.EmailOf(elsewhere),
            Why = "He knows the family.",
        }));

        await room.As(elsewhere, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False));
        await room.As(colleague, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused));
    }

    [Test]
    public async Task Taken_back_it_is_as_if_it_had_never_been_shared()
    {
        await room.As(supervisor, () => room.Done(WithTheBorough()));
        var share = (await room.Done(new ListOperationShares(operation))).Single();

        await room.As(supervisor, () => room.Done(new StopSharingOperation { Operation = operation, ShareId = share.Id }));

        await room.As(elsewhere, async () => Assert.That(
            (await room.Send(new GetOperation(operation))).Refusals[0],
            Is.EqualTo(Refusal.NotFound("operation"))));
        Assert.That((await room.As(supervisor, () => room.Send(WithTheBorough()))).IsRefused, Is.False);
    }

    [Test]
    public async Task A_restricted_operation_is_read_by_those_on_its_list_alone()
    {
        await room.As(supervisor, () => room.Done(WithTheBorough()));
        await room.Restricted(supervisor, operation);
        await room.As(elsewhere, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused));

        await room.As(supervisor, () => room.Done(new OperationsCase.NeedToKnow.ReviewRestriction
        {
            Case = operation,
            Version = 1,
            OfficerIds = [elsewhere.Id],
            Reason = "He knows the family.",
            ReviewOn = new DateOnly(2027, 1, 4),
        }));

        await room.As(elsewhere, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False));
    }

    [Test]
    public async Task Only_a_supervisor_of_its_borough_shares_it()
    {
        var other = room.AnOfficer("DI Joan Rook", Role.BoroughSupervisor, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        Assert.That((await room.Send(WithTheBorough())).Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
        Assert.That((await room.As(other, () => room.Send(WithTheBorough()))).Refusals[0].Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    [Test]
    public async Task The_page_shares_it_and_takes_it_back()
    {
        var browser = await room.SignedIn(supervisor);
        var page = await browser.Post($"/operations/{operation}/sharing", new()
        {
            ["Share.BoroughCode"] = CaseRoom.TowerHamlets,
            ["Share.Why"] = "They trade on both sides.",
        });
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Tower Hamlets can now read this operation."));

        page = await browser.Send(page.QuerySelector("main form")!.GetAttribute("action")!, page, []);

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Tower Hamlets can no longer read this operation."));
        Assert.That(await room.Done(new ListOperationShares(operation)), Is.Empty);
    }

    private ShareOperation WithTheBorough() =>
        new() { Operation = operation, BoroughCode = CaseRoom.TowerHamlets, Why = "They trade on both sides of the boundary." };
}
