using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>Gets one claim, what was decided about it, and whether the officer may decide.</summary>
[AllowedTo(Role.Investigators)]
public sealed record GetClaim(ClaimReference Claim) : IQuery<GetClaim.Row>, IConcernsCase
{
    /// <summary>What the claim said until it was corrected, withdrawn or opened again, and why that was done.</summary>
    public sealed record Earlier
    {
        public ClaimAmendment Amendment { get; init; }

        public string ChangedByName { get; init; } = "";

        public DateTimeOffset ChangedAt { get; init; }

        public string Why { get; init; } = "";

        public ClaimStatus StatusWas { get; init; }

        public DateOnly HappenedOnWas { get; init; }

        public DisruptionLevel LevelWas { get; init; }

        public DisruptionLevel? DecidedLevelWas { get; init; }

        public string? DecidedByName { get; init; }

        public DateTimeOffset? DecidedAtWas { get; init; }

        public string? ReasonsWas { get; init; }

        /// <summary>Whether the figure of networks disrupted rested on it until then.</summary>
        public bool Counted { get; init; }
    }

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

        /// <summary>The latest first.</summary>
        public IReadOnlyList<Earlier> Before { get; init; } = [];
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetClaim, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetClaim query, CancellationToken cancellation)
        {
            var claim = (await database.SingleOrDefault<Row>(Sql.ById, new { ClaimId = currentCase.Id }))!;

            return claim with
            {
                WhyNotMine = DecideOnClaim.WhyNot(officer, claim.ClaimantId, claim.Unit),
                Before = await database.List<Earlier>(Sql.Before, new { ClaimId = currentCase.Id }),
            };
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

        internal const string Before =
            """
            SELECT was.Amendment, changer.Name AS ChangedByName, was.ChangedAt, was.Why, was.StatusWas, was.HappenedOnWas, was.LevelWas,
                was.DecidedLevelWas, decider.Name AS DecidedByName, was.DecidedAtWas, was.ReasonsWas, was.Counted
            FROM DisruptionClaimChange AS was
            JOIN Officer AS changer ON changer.Id = was.ChangedById
            LEFT JOIN Officer AS decider ON decider.Id = was.DecidedByIdWas
            WHERE was.ClaimId = @ClaimId
            ORDER BY was.ChangedAt DESC, was.Id DESC
            """;
    }
}
