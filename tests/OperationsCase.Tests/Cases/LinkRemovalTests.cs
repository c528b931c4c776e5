using Dapper;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Problems;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Cases;

/// <summary>Every link between two cases can be removed, with a reason, by the officer in either or a supervisor.</summary>
public class LinkRemovalTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    private static IEnumerable<string> Links => typeof(ILinkRemoval).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(ILinkRemoval)) && !type.IsInterface)
        .Select(type => type.Name);

    [TestCaseSource(nameof(Links))]
    public async Task A_link_is_removed_with_a_reason_which_stays_in_the_history_of_the_case(string link)
    {
        var removal = await Linked(link);

        await room.Done(removal);
        var again = await room.Send(removal);

        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(
            room.Database.Query<string>("SELECT Detail FROM AuditEntry WHERE Action = @Action", new { Action = link }).Single(),
            Does.EndWith("Another case was meant."));
    }

    [TestCaseSource(nameof(Links))]
    public async Task A_link_is_not_removed_without_a_reason(string link)
    {
        var removal = await Linked(link, why: "");

        Assert.That(
            (await room.Send(removal)).Refusals.Single(),
            Is.EqualTo(Refusal.Invalid("Enter why the link is removed", nameof(ILinkRemoval.Why))));
    }

    [TestCaseSource(nameof(Links))]
    public async Task A_link_is_not_removed_by_an_officer_who_has_neither_case(string link)
    {
        var removal = await Linked(link);
        var other = room.AnOfficer("DC Owen Tate", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        var refused = await room.As(other, () => room.Send(removal));
        var removed = await room.As(room.ASupervisor(CaseRoom.Hackney), () => room.Send(removal));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("Only ").And.EndsWith("a supervisor can remove this link"));
        Assert.That(removed.Refusals, Is.Empty);
    }

    [Test]
    public async Task A_network_is_not_unlinked_while_a_claim_rests_on_the_link()
    {
        var network = await room.ANetwork();
        var operation = await room.AnOperationAgainst(network);
        var claim = await room.AClaim(operation, network);
        var removal = new UnlinkOperationFromNetwork { Operation = operation, Network = network, Why = "Another case was meant." };

        var refused = await room.Send(removal);
        await room.Done(new WithdrawClaim { Claim = claim, Version = 1, Why = "Another network was meant." });
        await room.Done(removal);

        Assert.That(
            refused.Refusals.Single().Message,
            Is.EqualTo($"{claim} claims that this operation disrupted the network. Withdraw the claim first"));
        Assert.That((await room.Done(new ListOperationsOfNetwork(network))), Is.Empty);
        Assert.That((await room.Done(new GetClaim(claim))).Status, Is.EqualTo(ClaimStatus.Withdrawn));
        var reopened = await room.Send(new ReopenClaim { Claim = claim, Version = 2, Why = "It was right." });
        Assert.That(reopened.Refusals.Single().Message, Does.StartWith("This operation is not linked to the network"));
    }

    private async Task<ILinkRemoval> Linked(string link, string why = "Another case was meant.")
    {
        switch (link)
        {
            case nameof(UnlinkSeizureFromOperation):
                var cash = await room.ASeizure();
                return new UnlinkSeizureFromOperation { Seizure = cash, Operation = "CH-2026-000001", Why = why };
            case nameof(UnlinkSeizureFromNetwork):
                var (money, harrier) = (await room.ASeizure(), room.ANetworkOnRecord("Harrier"));
                await room.Done(new LinkSeizureToNetwork { Seizure = money, Network = harrier });
                return new UnlinkSeizureFromNetwork { Seizure = money, Network = harrier, Why = why };
            case nameof(UnlinkOperationFromNetwork):
                var network = await room.ANetwork();
                return new UnlinkOperationFromNetwork { Operation = await room.AnOperationAgainst(network), Network = network, Why = why };
            case nameof(UnlinkOperationFromProblem):
                var (problem, against) = (await room.Done(room.AProblemToRecord()), await room.AClosure());
                await room.Done(new LinkOperationToProblem { Operation = against, Problem = problem });
                return new UnlinkOperationFromProblem { Operation = against, Problem = problem, Why = why };
            case nameof(UnlinkOperationFromPremises):
                var (premises, closure) = (await room.Done(room.PremisesToRecord()), await room.AClosure());
                await room.Done(new LinkOperationToPremises { Operation = closure, Case = premises, Why = "The notice was served there." });
                return new UnlinkOperationFromPremises { Operation = closure, Case = premises, Why = why };
            default:
                throw new ArgumentOutOfRangeException(nameof(link), link, "Say here how two cases come to be linked.");
        }
    }
}
