using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;

namespace OperationsCase.Disruption;

/// <summary>A claim that waits or is confirmed says that its operation is against its network, so it is withdrawn before that is taken back.</summary>
internal sealed class ClaimedNetworkLinks(Database database) : INetworkLinkCheck
{
    public async Task<Refusal?> WhyNotRemoved(Guid operationId, Guid networkId) =>
        await database.SingleOrDefault<string>(Sql.Claims, new { OperationId = operationId, NetworkId = networkId }) is { } claim
            ? Refusal.Conflict($"{claim} claims that this operation disrupted the network. Withdraw the claim first", "Network")
            : null;

    private static class Sql
    {
        internal const string Claims =
            """
            SELECT MIN(c.Reference)
            FROM DisruptionClaim AS c
            WHERE c.OperationId = @OperationId AND c.NetworkId = @NetworkId AND c.Status IN ('Waiting', 'Confirmed')
            """;
    }
}
