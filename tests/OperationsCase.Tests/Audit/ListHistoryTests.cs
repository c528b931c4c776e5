using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Intelligence;
using OperationsCase.NeedToKnow;
using OperationsCase.Sharing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

public class ListHistoryTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;
    private TestUser.TestPerson sergeant = null!;
    private TestUser.TestPerson neighbour = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
        sergeant = room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Dalston ward", CaseRoom.Hackney);
        neighbour = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        operation = await room.AClosure();
        await room.As(supervisor, () => room.Done(new ShareOperation
        {
            Operation = operation,
            BoroughCode = CaseRoom.TowerHamlets,
            Why = "The tenant moved there.",
        }));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_was_disclosed_is_read_by_investigators_of_the_borough_alone()
    {
        await room.Done(room.ADisclosure(operation));

        Assert.That(await ReadBy(room.Priya), Does.Contain("RecordDisclosure"));
        Assert.That(await ReadBy(sergeant), Does.Not.Contain("RecordDisclosure").And.Contain("ShareOperation"));
        Assert.That(await ReadBy(neighbour), Does.Not.Contain("RecordDisclosure").And.Not.Contain("ShareOperation"));
    }

    [Test]
    public async Task Why_a_case_was_restricted_stays_with_the_list_when_it_is_open_again()
    {
        await room.Restricted(supervisor, operation);
        await room.As(supervisor, () => room.Done(new LiftRestriction { Case = operation, Reason = "No need any more." }));

        Assert.That(await ReadBy(room.Priya), Does.Contain("RestrictCase"));
        Assert.That(await ReadBy(sergeant), Does.Not.Contain("RestrictCase").And.Contain("LiftRestriction"));
    }

    [Test]
    public async Task The_history_says_that_there_is_intelligence_and_not_what_it_says()
    {
        await room.Done(new LogIntelligence
        {
            IdempotencyKey = Guid.CreateVersion7(),
            Case = operation,
            Content = "He keeps it in the meter cupboard",
            Provenance = "A neighbour on the stairs",
            Source = SourceGrade.Untested,
            Assessment = IntelligenceAssessment.B,
            Handling = HandlingCode.P,
        });

        var entry = (await room.Done(new ListHistoryOfOperation(operation))).Rows.Single(row => row.Action == "LogIntelligence");

        Assert.That($"{entry.Detail} {entry.Before} {entry.After}", Does.Not.Contain("cupboard").And.Not.Contain("neighbour").And.Contain("Graded"));
    }

    private Task<IReadOnlyList<string>> ReadBy(TestUser.TestPerson reader) => room.As<IReadOnlyList<string>>(reader, async () =>
        [.. (await room.Done(new ListHistoryOfOperation(operation))).Rows.Select(row => row.Action)]);
}
