using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>Lists the claims that the officer may see, the latest event first; those to decide are waiting and of another unit.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListClaims : IQuery<ListClaims.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    public ClaimStatus? Status { get; init; }

    /// <summary>Only those that the officer may decide and nobody has.</summary>
    public bool ForMe { get; init; }

    /// <summary>Only those confirmed at a level that makes a network a disrupted one.</summary>
    public bool Counting { get; init; }

    /// <summary>A reference; one that the officer may not see has no claims.</summary>
    public NetworkReference? Network { get; init; }

    /// <summary>A reference; one that the officer may not see has no claims.</summary>
    public OperationReference? Operation { get; init; }

    public string? Borough { get; init; }

    /// <summary>The year in which a financial year begins: 2026 is 1 April 2026 to 31 March 2027.</summary>
    public int? Year { get; init; }

    /// <summary>Only events on this London day or before.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of claims";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

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

        public DisruptionLevel? DecidedLevel { get; init; }

        public string ClaimantName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset ClaimedAt { get; init; }

        public string? DecidedByName { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public ClaimStatus Status { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListClaims>
    {
        public Validator()
        {
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Status).IsInEnum();
            RuleFor(query => query.Year).InclusiveBetween(2003, 2044).WithMessage("Year must be between 2003 and 2044");
        }
    }

    internal sealed class Handler(Database database, BoroughsServed served, ICurrentUser officer) : IRequestHandler<ListClaims, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListClaims query, CancellationToken cancellation)
        {
            var (network, operation) = (Given(query.Network?.Value), Given(query.Operation?.Value));
            FinancialYear? year = query.Year is { } asked ? FinancialYear.Of(new DateOnly(asked, 4, 1)) : null;
            var status = query.ForMe ? ClaimStatus.Waiting : query.Counting ? ClaimStatus.Confirmed : query.Status;
            var borough = await served.Sole(query.Borough) is { } sole && !await served.WorksBeside(sole) ? sole : null;
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                officer.Unit,
                AskedStatus = query.Status?.ToString(),
                Status = status?.ToString(),
                ForMe = query.ForMe ? 1 : 0,
                Counting = query.Counting ? 1 : 0,
                Network = network,
                Operation = operation,
                BoroughCode = Given(query.Borough),
                SoleBorough = borough,
                FromOn = year?.StartsOn ?? DateOnly.MinValue,
                ThroughOn = Earlier(year?.EndsOn ?? DateOnly.MaxValue, query.Through ?? DateOnly.MaxValue),
            });
            var ordered = (network, operation, status, borough) switch
            {
                (not null, _, _, _) => Sql.OfNetwork,
                (_, not null, _, _) => Sql.OfOperation,
                (_, _, not null, _) => Sql.OfStatus,
                (_, _, _, not null) => Sql.OfBorough,
                _ => Sql.Latest,
            };
            var (rows, total) = await database.PageAndTotal<Row>(ordered, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows, total.Rows, total.OrMore);
        }

        private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

        private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
    }

    private const string Listed =
        $"""
        SELECT c.Reference, network.Reference AS NetworkReference, network.Name AS NetworkName, operation.Reference AS OperationReference,
            operation.Name AS OperationName, borough.Name AS BoroughName, c.HappenedOn, c.Level, c.DecidedLevel,
                claimant.Name AS ClaimantName, c.Unit,
            c.ClaimedAt, decider.Name AS DecidedByName, c.DecidedAt, c.Status
        FROM DisruptionClaim AS c
        JOIN Network AS network ON network.Id = c.NetworkId
        JOIN Operation AS operation ON operation.Id = c.OperationId
        JOIN Borough AS borough ON borough.Code = c.BoroughCode
        JOIN Officer AS claimant ON claimant.Id = c.ClaimantId
        LEFT JOIN Officer AS decider ON decider.Id = c.DecidedById
        WHERE {Visible.Claim}
            AND c.HappenedOn >= @FromOn AND c.HappenedOn <= @ThroughOn
            AND (@AskedStatus IS NULL OR c.Status = @AskedStatus)
            AND (@ForMe = 0 OR (c.Status = 'Waiting' AND c.ClaimantId <> @OfficerId AND c.Unit <> @Unit))
            AND (@Counting = 0 OR (c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative') AND EXISTS
                (SELECT 1 FROM OfficerBorough AS counts WHERE counts.OfficerId = @OfficerId AND counts.BoroughCode = c.BoroughCode)))
            AND (@Network IS NULL OR network.Reference = @Network)
            AND (@Operation IS NULL OR operation.Reference = @Operation)
            AND (@BoroughCode IS NULL OR c.BoroughCode = @BoroughCode)
        """;

    private const string LatestFirst = "ORDER BY c.HappenedOn DESC, c.Reference DESC";

    private static class Sql
    {
        internal const string Latest = $"{Listed} {LatestFirst}";

        internal const string OfStatus = $"{Listed} AND c.Status = @Status {LatestFirst}";

        internal const string OfBorough = $"{Listed} AND c.BoroughCode = @SoleBorough {LatestFirst}";

        internal const string OfNetwork =
            $"{Listed} AND c.NetworkId = (SELECT asked.Id FROM Network AS asked WHERE asked.Reference = @Network) {LatestFirst}";

        internal const string OfOperation =
            $"{Listed} AND c.OperationId = (SELECT asked.Id FROM Operation AS asked WHERE asked.Reference = @Operation) {LatestFirst}";
    }
}
