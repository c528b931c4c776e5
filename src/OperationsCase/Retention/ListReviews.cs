using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>
/// Lists the closed operations, networks, seizures whose money is gone and local problems whose review is due, or all that will be, the
/// first due at the head.
/// </summary>
[AllowedTo(Role.InformationManager)]
public sealed record ListReviews : IQuery<ListReviews.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>Also those that are not due yet.</summary>
    public bool All { get; init; }

    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "the cases to review";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public string? OperationReference { get; init; }

        public string? OperationName { get; init; }

        public string? NetworkReference { get; init; }

        public string? NetworkName { get; init; }

        public string? SeizureReference { get; init; }

        public string? ProblemReference { get; init; }

        public string? ProblemTitle { get; init; }

        public int ReviewGroup { get; init; }

        public DateOnly FromOn { get; init; }

        public DateOnly ReviewOn { get; init; }

        public HoldReason? HeldFor { get; init; }

        public string Reference => OperationReference ?? NetworkReference ?? SeizureReference ?? ProblemReference ?? "";

        public string Name =>
            OperationName is not null
                ? $"Operation {OperationName}"
                : NetworkName is not null
                ? $"Network {NetworkName}"
                : ProblemTitle ?? "Cash seizure";
    }

    internal sealed class Validator : AbstractValidator<ListReviews>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<ListReviews, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListReviews query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                Through = query.All
                ? DateOnly.MaxValue
                : London.DateOf(clock.GetUtcNow())
            });
            var total = await database.CountUpTo(Sql.ToReview, which);

            return new Answer(await database.Page<Row>(
                Sql.ToReview,
                which,
                skip: (query.Page - 1) * PageSize,
                take: PageSize), total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string ToReview =
            $"""
            SELECT o.Reference AS OperationReference, o.Name AS OperationName, n.Reference AS NetworkReference,
                n.Name AS NetworkName, s.Reference AS SeizureReference, p.Reference AS ProblemReference, p.Title AS ProblemTitle,
                review.ReviewGroup, review.FromOn, review.ReviewOn, review.HeldFor
            FROM CaseReview AS review
            LEFT JOIN Operation AS o ON o.Id = review.SubjectId
            LEFT JOIN Network AS n ON n.Id = review.SubjectId
            LEFT JOIN Seizure AS s ON s.Id = review.SubjectId
            LEFT JOIN LocalProblem AS p ON p.Id = review.SubjectId
            WHERE review.ReviewOn <= @Through
                AND ((review.Subject = 'OP' AND {Visible.OwnOperation}) OR (review.Subject = 'NW' AND {Visible.Network})
                    OR (review.Subject = 'SZ' AND {Visible.Seizure})
                    OR (review.Subject = 'LP' AND {Visible.Problem}))
            ORDER BY review.ReviewOn, review.SubjectId
            """;
    }
}
