using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Lists the networks that an operation is against and the officer may see, by name.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListNetworksOfOperation(OperationReference Operation)
    : IQuery<IReadOnlyList<ListNetworksOfOperation.Row>>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of networks";

    Type ICountsRowsRead.CountsWith => typeof(ListNetworks);

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public string Drugs { get; init; } = "";

        public int Level { get; init; }

        public string Part { get; init; } = "";

        public LinkConfidence Confidence { get; init; }

        public DateTimeOffset LinkedAt { get; init; }

        /// <summary>Claims of this operation against it that were confirmed as minor, moderate or major.</summary>
        public int Disruptions { get; init; }

        public int Waiting { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListNetworksOfOperation, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListNetworksOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.OfOperation, new { OperationId = currentCase.Id, OfficerId = officer.Id }));
    }

    private const string Claims = "FROM DisruptionClaim AS c WHERE c.OperationId = link.OperationId AND c.NetworkId = link.NetworkId";

    private static class Sql
    {
        internal const string OfOperation =
            $"""
            SELECT n.Reference, n.Name, n.Drugs, n.Level, link.Part, link.Confidence, link.LinkedAt,
                (SELECT COUNT(*) {Claims} AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')) AS Disruptions,
                (SELECT COUNT(*) {Claims} AND c.Status = 'Waiting') AS Waiting
            FROM OperationNetwork AS link
            JOIN Network AS n ON n.Id = link.NetworkId
            WHERE link.OperationId = @OperationId AND {Visible.Network}
            ORDER BY n.NameKey, n.Id
            """;
    }
}
