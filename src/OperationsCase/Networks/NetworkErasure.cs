using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Keeps a network while an operation against it is open.</summary>
internal sealed class NetworkErasure(Database database) : ICaseErasure
{
    public string KindCode => "NW";

    public async Task<Refusal?> WhyNot(Guid id) => await database.Count(Sql.LiveOperations, new { Id = id }) == 0
        ? null
        : Refusal.Conflict("An operation against this network is still open. Close it first");

    private static class Sql
    {
        internal const string LiveOperations =
            """
            SELECT COUNT(*)
            FROM OperationNetwork AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            WHERE link.NetworkId = @Id AND o.Status <> 'Closed'
            """;
    }
}
