using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>Gets one claim, what was decided about it, and whether the officer may decide.</summary>
[AllowedTo(Role.Investigators)]
public sealed record GetClaim(ClaimReference Claim) : IQuery<GetClaim.Row>, IConcernsCase
{
    public sealed record Row
    {
        public ClaimReference Reference { get; init; }

        public NetworkReference NetworkReference { get; init; }

        public string NetworkName { get; init; } = "";

        public OperationReference OperationReference { get; init; }

        public string OperationName { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public DateOnly HappenedOn { get; init; }

        public DisruptionLevel Level { get; init; }

        public string Why { get; init; } = "";

        public Guid ClaimantId { get; init; }

        public string ClaimantName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset ClaimedAt { get; init; }

        public ClaimStatus Status { get; init; }

        public DisruptionLevel? DecidedLevel { get; init; }

        public string? DecidedByName { get; init; }

        public string? DecidedByUnit { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public string? Reasons { get; init; }

        public int Version { get; init; }

        /// <summary>Why the officer who asks may not decide, in words; null when they may.</summary>
        public string? WhyNotMine { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetClaim, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetClaim query, CancellationToken cancellation)
        {
            var claim = (await database.SingleOrDefault<Row>(Sql.ById, new { ClaimId = currentCase.Id }))!;

            return claim with { WhyNotMine = DecideOnClaim.WhyNot(officer, claim.ClaimantId, claim.Unit) };
        }
    }

    private static class Sql
    {
        internal const string ById =
            """
            SELECT c.Reference, network.Reference AS NetworkReference, network.Name AS NetworkName, operation.Reference AS OperationReference,
                operation.Name AS OperationName, borough.Name AS BoroughName, c.HappenedOn, c.Level, c.Why,
                    c.ClaimantId, claimant.Name AS ClaimantName,
                c.Unit, c.ClaimedAt, c.Status, c.DecidedLevel, decider.Name AS DecidedByName,
                    decider.Unit AS DecidedByUnit, c.DecidedAt, c.Reasons, c.Version
            FROM DisruptionClaim AS c
            JOIN Network AS network ON network.Id = c.NetworkId
            JOIN Operation AS operation ON operation.Id = c.OperationId
            JOIN Borough AS borough ON borough.Code = c.BoroughCode
            JOIN Officer AS claimant ON claimant.Id = c.ClaimantId
            LEFT JOIN Officer AS decider ON decider.Id = c.DecidedById
            WHERE c.Id = @ClaimId
            """;
    }
}
