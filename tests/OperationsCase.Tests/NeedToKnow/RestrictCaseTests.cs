using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.NeedToKnow;

public partial class RestrictCaseTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson colleague = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        colleague = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_colleague_no_longer_finds_the_operation_and_those_on_the_list_still_do()
    {
        var operation = await room.AClosure();

        await room.Restricted(supervisor, operation);

        Assert.That((await room.Done(new GetOperation(operation))).Head.Reference.Value, Is.EqualTo(operation));
        await room.As(colleague, async () => Assert.That(
            (await room.Send(new GetOperation(operation))).Refusals[0],
            Is.EqualTo(Refusal.NotFound("operation"))));
        await room.As(colleague, async () => Assert.That((await room.Done(new ListOperations())).Total, Is.Zero));
    }

    [Test]
    public async Task A_network_and_a_seizure_are_restricted_the_same_way()
    {
        var (network, seizure) = (await room.ANetwork(), await room.ASeizure());

        await room.Restricted(supervisor, network);
        await room.Restricted(supervisor, seizure);

        await room.As(colleague, async () =>
        {
            Assert.That((await room.Send(new GetNetwork(network))).Refusals[0], Is.EqualTo(Refusal.NotFound("network")));
            Assert.That((await room.Send(new GetSeizure(seizure))).Refusals[0], Is.EqualTo(Refusal.NotFound("seizure")));
        });
        Assert.That((await room.Send(new GetNetwork(network))).Refusals[0].Kind, Is.EqualTo(RefusalKind.ReasonNeeded));
        Assert.That((await room.Done(new GetSeizure(seizure))).Head.Reference.Value, Is.EqualTo(seizure));
    }

    [Test]
    public async Task Its_officer_and_whoever_restricts_it_are_on_the_list_without_being_asked()
    {
        var operation = await room.AClosure();

        await room.As(supervisor, () => room.Done(room.ARestriction(operation, colleague)));

        var answer = await room.Done(new GetRestriction(operation));
        Assert.That(answer.Allowed.Select(allowed => allowed.OfficerId), Is.EquivalentTo(new[] { room.Priya.Id, supervisor.Id, colleague.Id }));
        Assert.That(answer.Restriction!.OwnerId, Is.EqualTo(supervisor.Id));
    }

    [Test]
    public async Task Nobody_else_need_be_on_the_list()
    {
        var operation = await room.AClosure();

        await room.As(supervisor, () => room.Done(room.ARestriction(operation) with { OfficerIds = [] }));

        Assert.That(
            (await room.Done(new GetRestriction(operation))).Allowed.Select(allowed => allowed.OfficerId),
            Is.EquivalentTo(new[] { room.Priya.Id, supervisor.Id }));
    }

    [Test]
    public async Task Nobody_is_put_on_the_list_who_could_not_see_the_case_anyway()
    {
        var operation = await room.AClosure();
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);

        var refused = await room.As(supervisor, () => room.Send(room.ARestriction(operation, elsewhere)));

        Assert.That(refused.Refusals[0].Field, Is.EqualTo("OfficerIds"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Restriction"), Is.Zero);
    }

    [Test]
    public async Task It_asks_for_a_reason_and_a_day_within_a_year()
    {
        var operation = await room.AClosure();

        var refused = await room.As(supervisor, () => room.Send(new RestrictCase { Case = operation, ReviewOn = new DateOnly(2028, 1, 1) }));

        Assert.That(refused.Refusals.Select(refusal => refusal.Field), Is.EquivalentTo(new[] { "Reason", "ReviewOn" }));
    }

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.SntSergeant)]
    public async Task Only_supervisors_and_information_managers_say_who_needs_to_know(Role role)
    {
        var operation = await room.AClosure();
        var other = room.AnOfficer("Alex Crane", role, "Another unit", CaseRoom.Hackney);

        var refused = await room.As(other, () => room.Send(room.ARestriction(operation)));

        Assert.That(refused.Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
    }

    [Test]
    public async Task A_case_is_restricted_once()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);

        var again = await room.As(supervisor, () => room.Send(room.ARestriction(operation)));

        Assert.That(again.Refusals[0].Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task A_review_puts_officers_on_the_list_and_takes_others_off()
    {
        var operation = await room.AClosure();
        var other = room.AnOfficer("DC Una Pike", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, other)));

        await room.As(supervisor, () => room.Done(new ReviewRestriction
        {
            Case = operation,
            Version = 1,
            OfficerIds = [colleague.Id],
            Reason = "The tenant has moved.",
            ReviewOn = new DateOnly(2027, 1, 4),
        }));

        await room.As(colleague, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False));
        await room.As(other, async () => Assert.That((await room.Send(new GetOperation(operation))).IsRefused));
        var history = await room.Done(new ListHistoryOfOperation(operation));
        Assert.That(
            history.Rows.Select(row => row.Detail),
            Does.Contain($"Added: DC Owen Tate. Taken off: DC Una Pike. To be reviewed by {Format.Day(new DateOnly(2027, 1, 4))}."));
    }

    [Test]
    public async Task A_review_that_lost_its_race_changes_nothing()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);
        var review = new ReviewRestriction
        {
            Case = operation,
            Version = 1,
            OfficerIds = [room.Priya.Id],
            Reason = "Still so.",
            ReviewOn = new DateOnly(2027, 1, 4),
        };
        await room.As(supervisor, () => room.Done(review));

        var late = await room.As(supervisor, () => room.Send(review with { OfficerIds = [colleague.Id] }));

        Assert.That(late.Refusals[0].Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That((await room.Done(new GetRestriction(operation))).Allowed, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Lifting_it_gives_everybody_of_the_borough_the_whole_case_again()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);

        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = operation, Reason = "The tenant has moved." }));

        await room.As(colleague, async () =>
        {
            Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False);
            Assert.That(
                (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Headline),
                Is.EquivalentTo(new[] { "Restriction lifted", "Operation logged" }));
        });
        Assert.That((await room.As(supervisor, () => room.Send(room.ARestriction(operation)))).IsRefused, Is.False);
    }

    [Test]
    public async Task What_is_past_its_review_stays_restricted_and_heads_the_list_of_reviews()
    {
        var (early, late) = (await room.AClosure(), await room.AClosure());
        await room.As(supervisor, () => room.Done(room.ARestriction(late) with { ReviewOn = new DateOnly(2027, 3, 1) }));
        await room.As(supervisor, () => room.Done(room.ARestriction(early) with { ReviewOn = new DateOnly(2026, 12, 1) }));

        room.Clock.Advance(TimeSpan.FromDays(30));

        await room.As(supervisor, async () =>
        {
            Assert.That((await room.Done(new ListRestrictions())).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { early, late }));
            Assert.That((await room.Done(new ListRestrictions { Due = true })).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { early }));
        });
        await room.As(colleague, async () => Assert.That((await room.Send(new GetOperation(early))).IsRefused));
    }

    [Test]
    public async Task The_case_is_handed_over_only_to_somebody_on_the_list()
    {
        var operation = await room.AClosure();
        await room.Restricted(supervisor, operation);
        var head = (await room.Done(new GetOperation(operation))).Head;

        var refused = await room.Send(new ChangeOperation
        {
            Operation = operation,
            Version = head.Version,
            Name = head.Name,
            Place = head.Place,
            Harm = head.Harm,
            OfficerId = colleague.Id,
        });

        Assert.That(refused.Refusals[0].Field, Is.EqualTo("OfficerId"));
    }

    [Test]
    public async Task A_restricted_network_does_not_keep_its_name_from_others_and_has_it_again_afterwards()
    {
        var network = await room.ANetwork("Harrier");
        await room.Restricted(supervisor, network);

        await room.As(colleague, async () => Assert.That((await room.Send(room.ANetworkToIdentify("Harrier"))).IsRefused, Is.False));
        Assert.That((await room.Send(room.ANetworkToIdentify("harrier"))).Refusals[0].Message, Is.EqualTo(NetworkStore.NameTaken));

        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = network, Reason = "No need any more." }));
        await room.As(colleague, async () => Assert.That(
            (await room.Send(room.ANetworkToIdentify("Harrier"))).Refusals[0].Message,
            Is.EqualTo(NetworkStore.NameTaken)));
    }

    [Test]
    public async Task A_word_that_only_a_restricted_case_has_does_not_narrow_what_a_colleague_finds()
    {
        var seen = await room.Done(room.AClosureToLog() with { Place = "Harrison Walk" });
        var restricted = await room.Done(room.AClosureToLog() with { Place = "Harri House" });
        await room.Restricted(supervisor, restricted);

        var byColleague = await room.As(colleague, () => room.Done(new ListOperations { Find = "harri" }));
        var byPriya = await room.Done(new ListOperations { Find = "harri" });

        Assert.That(byColleague.Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { seen }));
        Assert.That(byPriya.Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { restricted }));
    }
}
