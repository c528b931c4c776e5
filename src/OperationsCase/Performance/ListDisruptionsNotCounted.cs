using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Performance;

/// <summary>
/// Lists why a figure of <see cref="CountNetworksDisrupted"/> is not what it was: confirmed disruptions that counted in it until their claim
/// was corrected, withdrawn or opened again, the latest event first. A claim that was confirmed again since counts again.
/// </summary>
[AllowedTo(Role.Investigators)]
public sealed record ListDisruptionsNotCounted : IQuery<ListDisruptionsNotCounted.Answer>, IDisruptedNetworks, ICountsRowsRead
{
    public const int PageSize = 25;

    public int Year { get; init; }

    public string? Borough { get; init; }

    public DateOnly? Through { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of disruptions that no longer count";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public ClaimReference Reference { get; init; }

        public NetworkReference NetworkReference { get; init; }

        public string NetworkName { get; init; } = "";

        public DateOnly HappenedOnWas { get; init; }

        public ClaimAmendment Amendment { get; init; }

        public string ChangedByName { get; init; } = "";

        public DateTimeOffset ChangedAt { get; init; }

        public string Why { get; init; } = "";

        /// <summary>What has become of the claim since.</summary>
        public ClaimStatus Status { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListDisruptionsNotCounted>
    {
        public Validator()
        {
            RuleFor(query => query.Year).IsAFinancialYear();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListDisruptionsNotCounted, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListDisruptionsNotCounted query, CancellationToken cancellation)
        {
            var which = query.Parameters(officer);

            return new Answer(
                await database.Page<Row>(Sql.Rows, new(which), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        $"""
        FROM DisruptionClaimChange AS was
        JOIN DisruptionClaim AS c ON c.Id = was.ClaimId
        WHERE was.HappenedOnWas >= @StartsOn AND was.HappenedOnWas <= @EndsOn AND was.Counted = 1
            AND (@Through IS NULL OR was.HappenedOnWas <= @Through)
            AND (@BoroughCode IS NULL OR c.BoroughCode = @BoroughCode) AND {Visible.Claim}
        """;

    private static class Sql
    {
        internal const string Rows =
            $"""
            SELECT change.Reference, network.Reference AS NetworkReference, network.Name AS NetworkName, change.HappenedOnWas,
                change.Amendment, changer.Name AS ChangedByName, change.ChangedAt, change.Why, change.Status
            FROM (SELECT was.Id, c.Reference, c.NetworkId, c.Status, was.HappenedOnWas, was.Amendment, was.ChangedById, was.ChangedAt, was.Why {From})
                AS change
            JOIN Network AS network ON network.Id = change.NetworkId
            JOIN Officer AS changer ON changer.Id = change.ChangedById
            ORDER BY change.HappenedOnWas DESC, change.ChangedAt DESC, change.Id DESC
            """;

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}
