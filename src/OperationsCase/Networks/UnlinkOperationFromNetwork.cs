using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>
/// Takes back that an operation is against a network; the network still works in the operation's borough until somebody changes that. The
/// answer is the network's reference.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record UnlinkOperationFromNetwork : ILinkRemoval
{
    public OperationReference Operation { get; init; }

    public NetworkReference Network { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : LinkRemovalRules<UnlinkOperationFromNetwork>;

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        NetworkStore networks,
        CorrectionAuthority authority,
        IEnumerable<INetworkLinkCheck> checks,
        CaseHistory history)
        : IRequestHandler<UnlinkOperationFromNetwork, Result<string>>
    {
        public async Task<Result<string>> Handle(UnlinkOperationFromNetwork command, CancellationToken cancellation)
        {
            var link = new { OperationId = currentCase.Of<OperationReference>(), NetworkId = currentCase.Of<NetworkReference>() };
            await cases.Lock(link.OperationId);
            await networks.Queue(link.NetworkId);

            if (await database.SingleOrDefault<LinkRow>(Sql.Link, link) is not { } it)
            {
                return Refusal.Conflict("This operation is not linked to that network", nameof(command.Network));
            }

            if (await authority.WhyNotLink(link.OperationId, link.NetworkId) is { } refusal)
            {
                return refusal;
            }

            foreach (var check in checks)
            {
                if (await check.WhyNotRemoved(link.OperationId, link.NetworkId) is { } needed)
                {
                    return needed;
                }
            }

            await database.Execute(Sql.Unlink, link);
            history.Was(new { it.Part, it.Confidence });
            history.Tell(
                "No longer linked to a network",
                $"{it.OperationReference}, {it.OperationName}, and {it.NetworkName}, {it.NetworkReference}. It said: {it.Part}. "
                    + $"Confidence {it.Confidence.Words()}. {command.Why}");

            return it.NetworkReference.Value;
        }
    }

    private sealed record LinkRow
    {
        public OperationReference OperationReference { get; init; }

        public string OperationName { get; init; } = "";

        public NetworkReference NetworkReference { get; init; }

        public string NetworkName { get; init; } = "";

        public string Part { get; init; } = "";

        public LinkConfidence Confidence { get; init; }
    }

    private static class Sql
    {
        internal const string Link =
            """
            SELECT operation.Reference AS OperationReference, operation.Name AS OperationName,
                network.Reference AS NetworkReference, network.Name AS NetworkName, link.Part, link.Confidence
            FROM OperationNetwork AS link
            JOIN Operation AS operation ON operation.Id = link.OperationId
            JOIN Network AS network ON network.Id = link.NetworkId
            WHERE link.OperationId = @OperationId AND link.NetworkId = @NetworkId
            """;

        internal const string Unlink = "DELETE FROM OperationNetwork WHERE OperationId = @OperationId AND NetworkId = @NetworkId";
    }
}
