using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>
/// Suggests what an operation may be linked to: the networks that the officer may see and it is not linked to yet, those of its borough
/// first.
/// </summary>
[AllowedTo(Role.Investigators)]
public sealed record SuggestNetworks(OperationReference Operation) : IQuery<SuggestNetworks.Answer>, IConcernsCase
{
    public const int Most = 200;

    /// <param name="Rows">The first <see cref="Most"/>.</param>
    /// <param name="Total">How many there are, or the highest number that was counted out.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public bool IsOfTheBorough { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<SuggestNetworks, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(SuggestNetworks query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OperationId = currentCase.Id,
                OfficerId = officer.Id,
                BoroughCode = await database.SingleOrDefault<string>(Sql.Borough, new { OperationId = currentCase.Id }),
            });
            var near = await database.Page<Row>(Sql.OfTheBorough, which, skip: 0, take: Most);
            var others = await database.Page<Row>(Sql.Elsewhere, which, skip: 0, take: Most - near.Count);
            var total = (await database.CountUpTo(Sql.OfTheBorough, which)).Rows + (await database.CountUpTo(Sql.Elsewhere, which)).Rows;

            return new Answer([.. near.Select(row => row with { IsOfTheBorough = true }), .. others], total);
        }
    }

    private const string ToLink =
        $"""
        SELECT n.Reference, n.Name
        FROM Network AS n
        WHERE {Visible.Network}
            AND NOT EXISTS (SELECT 1 FROM OperationNetwork AS link WHERE link.OperationId = @OperationId AND link.NetworkId = n.Id)
        """;

    private const string WorksThere =
        "EXISTS (SELECT 1 FROM CaseBorough AS place WHERE place.CaseId = n.Id AND place.BoroughCode = @BoroughCode)";

    private static class Sql
    {
        internal const string Borough = "SELECT BoroughCode FROM Operation WHERE Id = @OperationId";

        internal const string OfTheBorough = $"{ToLink} AND {WorksThere} ORDER BY n.NameKey, n.Id";

        internal const string Elsewhere = $"{ToLink} AND NOT {WorksThere} ORDER BY n.NameKey, n.Id";
    }
}
