using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Suggests what an operation may be linked to: the networks that the officer may see and it is not linked to yet, those of its borough first.</summary>
[AllowedTo(Role.Investigators)]
public sealed record SuggestNetworks(string Operation) : IQuery<SuggestNetworks.Found>, IConcernsOperation
{
    public const int Most = 200;

    /// <param name="Total">How many there are, of which the rows are the first <see cref="Most"/>.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public string Reference { get; init; } = "";

        public string Name { get; init; } = "";

        public bool IsOfTheBorough { get; init; }
    }

    internal sealed class Handler(Database database, IOfficer officer, CaseInHand inHand) : IRequestHandler<SuggestNetworks, Result<Found>>
    {
        public async Task<Result<Found>> Handle(SuggestNetworks query, CancellationToken cancellation)
        {
            var which = new { inHand.OperationId, OfficerId = officer.Id };

            return new Found(await database.Page<Row>(Sql.Suggested, new(which), skip: 0, take: Most), await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        $"""
        FROM Network AS n
        WHERE {Visible.Network}
            AND NOT EXISTS (SELECT 1 FROM OperationNetwork AS link WHERE link.OperationId = @OperationId AND link.NetworkId = n.Id)
        """;

    private const string OfTheBorough =
        """
        CASE WHEN EXISTS
        (
            SELECT 1
            FROM NetworkBorough AS place
            JOIN Operation AS operation ON operation.BoroughCode = place.BoroughCode
            WHERE place.NetworkId = n.Id AND operation.Id = @OperationId
        ) THEN 1 ELSE 0 END
        """;

    private static class Sql
    {
        internal const string Suggested = $"SELECT n.Reference, n.Name, {OfTheBorough} AS IsOfTheBorough {From} ORDER BY {OfTheBorough} DESC, n.NameKey";

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}
