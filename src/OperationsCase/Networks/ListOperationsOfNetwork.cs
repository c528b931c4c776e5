using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;

namespace OperationsCase.Networks;

/// <summary>Lists the operations against a network that the officer may see, latest first.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListOperationsOfNetwork(NetworkReference Network) : IQuery<IReadOnlyList<ListOperationsOfNetwork.Row>>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of operations";

    Type ICountsRowsRead.CountsWith => typeof(ListOperations);

    public sealed record Row
    {
        public OperationReference Reference { get; init; }

        public OperationKind Kind { get; init; } = null!;

        public string Name { get; init; } = "";

        public string Place { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public string Part { get; init; } = "";

        public LinkConfidence Confidence { get; init; }

        public OperationState Status { get; init; } = null!;
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListOperationsOfNetwork, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListOperationsOfNetwork query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.OfNetwork, new { NetworkId = currentCase.Id, OfficerId = officer.Id }));
    }

    private static class Sql
    {
        internal const string OfNetwork =
            $"""
            SELECT o.Reference, o.Kind, o.Name, o.Place, borough.Name AS BoroughName, o.StartedAt, link.Part, link.Confidence, o.Status
            FROM OperationNetwork AS link
            JOIN Operation AS o ON o.Id = link.OperationId
            JOIN Borough AS borough ON borough.Code = o.BoroughCode
            WHERE link.NetworkId = @NetworkId AND {Visible.Operation}
            ORDER BY o.StartedAt DESC, o.Reference DESC
            """;
    }
}
