using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class LinkSeizureTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Cash_may_belong_to_several_operations_and_several_networks()
    {
        var seizure = await room.ASeizure();
        var second = await room.Done(room.AMarketToLog());
        var (harrier, kestrel) = (room.ANetworkOnRecord("Harrier"), room.ANetworkOnRecord("Kestrel"));

        await room.Done(new LinkSeizureToOperation { Seizure = seizure, Operation = second });
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = harrier });
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = kestrel });

        var linked = await room.Done(new GetSeizure(seizure));
        Assert.That(linked.Operations.Select(operation => operation.Reference.Value), Is.EqualTo(new[] { "CH-2026-000001", second }));
        Assert.That(linked.Networks.Select(network => network.Name), Is.EqualTo(new[] { "Harrier", "Kestrel" }));
        Assert.That((await room.Done(new ListSeizuresOfOperation(second))).Single().Reference.Value, Is.EqualTo(seizure));
    }

    [Test]
    public async Task The_same_link_twice_is_refused_and_changes_nothing()
    {
        var seizure = await room.ASeizure();
        var network = room.ANetworkOnRecord("Harrier");
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = network });

        var again = await room.Send(new LinkSeizureToNetwork { Seizure = seizure, Network = network });
        var operation = await room.Send(new LinkSeizureToOperation { Seizure = seizure, Operation = "CH-2026-000001" });

        Assert.That(again.Refusals.Single(), Is.EqualTo(Refusal.Conflict("This cash is linked to that network already", "Network")));
        Assert.That(operation.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM NetworkSeizure"), Is.EqualTo(1));
    }

    [Test]
    public async Task Cash_that_turns_out_to_be_anothers_keeps_the_history_of_both()
    {
        var seizure = await room.ASeizure();
        var (harrier, kestrel) = (room.ANetworkOnRecord("Harrier"), room.ANetworkOnRecord("Kestrel"));
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = harrier });

        await room.Done(new UnlinkSeizureFromNetwork { Seizure = seizure, Network = harrier, Why = "Another case was meant." });
        await room.Done(new LinkSeizureToNetwork { Seizure = seizure, Network = kestrel });

        Assert.That((await room.Done(new GetSeizure(seizure))).Networks.Single().Name, Is.EqualTo("Kestrel"));
        Assert.That((await room.Done(new ListHistoryOfSeizure(seizure))).Rows.Select(row => row.Headline),
            Is.SupersetOf(new[] { "Seizure linked to network", "Seizure no longer linked to network" }));
        Assert.That((await room.Done(new ListHistoryOfNetwork(harrier))).Total, Is.EqualTo(2));
        Assert.That(
            (await room.Send(new UnlinkSeizureFromNetwork { Seizure = seizure, Network = harrier, Why = "Another case was meant." })).Refusals.Single().Kind,
            Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task An_operation_of_another_borough_cannot_be_linked_or_guessed_at()
    {
        var seizure = await room.ASeizure();
        var other = room.AnOfficer("DC Sam Tully", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        var theirs = await room.As(other, () => room.Done(room.AMarketToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets) }));

        var result = await room.Send(new LinkSeizureToOperation { Seizure = seizure, Operation = theirs });
        var nowhere = await room.Send(new LinkSeizureToOperation { Seizure = seizure, Operation = "OM-2026-999999" });

        Assert.That(result.Refusals, Is.EqualTo(nowhere.Refusals));
        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.NotFound("operation")));
    }
}
