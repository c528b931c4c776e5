using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Chains;

/// <summary>Who looked at what is deleted once its time is over, and the rest of its chain still holds.</summary>
public class PruneAccessLogTests
{
    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        await Look(times: 4);
        room.Clock.Advance(TimeSpan.FromDays(365 * 7));
        await Look(times: 2);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Old_ones_are_deleted_and_the_rest_is_as_it_was_sealed()
    {
        Assert.That((await Prune()).Value, Is.EqualTo(4));

        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation"), Is.EqualTo(2));
        Assert.That((await room.Verified()).Flaws, Is.Empty);

        await Look(times: 1);
        Assert.That((await room.Verified()).Flaws, Is.Empty);
    }

    [Test]
    public async Task One_that_is_missing_after_the_cut_is_still_named()
    {
        await Prune();

        new SealedCaseRecord(room, operation).Tamper(
            "DELETE FROM Consultation WHERE Id = (SELECT ConsultationId FROM ConsultationSeal WHERE Place = 5)", new { });

        Assert.That((await room.Verified()).Flaws, Has.Some.Contains("Place 5: the consultation"));
    }

    [Test]
    public async Task A_chain_that_was_cut_by_hand_is_named()
    {
        new SealedCaseRecord(room, operation).Tamper(
            """
            DELETE FROM Consultation WHERE Id IN (SELECT ConsultationId FROM ConsultationSeal WHERE Place <= 4);
            DELETE FROM ConsultationSeal WHERE Place <= 4
            """,
            new { });

        Assert.That((await room.Verified()).Flaws, Has.Some.Contains("Place 1 is missing"));
    }

    [Test]
    public async Task Nothing_is_deleted_before_its_time()
    {
        await Prune();

        var again = await Prune();

        Assert.That(again.Refusals.Single().Message, Is.EqualTo("Nothing is old enough to be deleted"));
    }

    private Task<Result<int>> Prune() =>
        room.As(TestUser.TheSystem, () => room.Send(new PruneAccessLog { Before = room.Clock.GetUtcNow().AddYears(-6) }));

    private async Task Look(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await room.Done(new GetOperation(operation));
        }

        await room.Seal();
    }
}
