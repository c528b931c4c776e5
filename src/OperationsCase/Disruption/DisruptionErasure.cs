using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Disruption;

/// <summary>Counts the networks that an erased operation was against again, without its claims.</summary>
internal sealed class DisruptionErasure(Database database, DisruptedNetworkStore disrupted) : ICaseErasure
{
    public string KindCode => "OP";

    public async Task<Func<Task>?> Before(ErasedCase erased)
    {
        var against = await database.List<Guid>(Sql.NetworksAgainst, new { erased.Id });

        return async () =>
        {
            foreach (var network in against)
            {
                await disrupted.CountAgain(network);
            }
        };
    }

    private static class Sql
    {
        internal const string NetworksAgainst =
            "SELECT link.NetworkId FROM OperationNetwork AS link WHERE link.OperationId = @Id ORDER BY link.LinkedAt, link.NetworkId";
    }
}
