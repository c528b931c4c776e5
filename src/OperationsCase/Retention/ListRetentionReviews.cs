using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

/// <summary>Lists the cases whose review is due, or all that will be reviewed, the first due at the head.</summary>
[AllowedTo(Role.InformationManager)]
[StoredAs("ListReviews")]
public sealed record ListRetentionReviews : IQuery<ListRetentionReviews.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>Also those that are not due yet.</summary>
    public bool All { get; init; }

    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "the cases to review";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : ListedCase
    {
        public int ReviewGroup { get; init; }

        public DateOnly FromOn { get; init; }

        public DateOnly ReviewOn { get; init; }

        public HoldReason? HeldFor { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListRetentionReviews>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListRetentionReviews, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListRetentionReviews query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                Through = query.All ? DateOnly.MaxValue : London.DateOf(clock.GetUtcNow()),
            });
            var (rows, total) = await database.PageAndTotal<Row>(Sql.ToReview, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string ToReview =
            $"""
            SELECT {ListedCases.Columns}, review.ReviewGroup, review.FromOn, review.ReviewOn, review.HeldFor
            FROM CaseReview AS review
            JOIN CaseRecord AS it ON it.Id = review.SubjectId
            WHERE review.ReviewOn <= @Through AND {Visible.OwnCase}
            ORDER BY review.ReviewOn, review.SubjectId
            """;
    }
}
