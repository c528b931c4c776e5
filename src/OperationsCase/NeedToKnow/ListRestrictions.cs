using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.NeedToKnow;

/// <summary>Lists the restricted cases that the officer may see, the one to be reviewed first at the head.</summary>
[AllowedTo(Role.Restrictors)]
public sealed record ListRestrictions : IQuery<ListRestrictions.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>Only those whose day of review is today or has passed.</summary>
    public bool Due { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "the restricted cases";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : ListedCase
    {
        public string Reason { get; init; } = "";

        public DateOnly ReviewOn { get; init; }

        public string OwnerName { get; init; } = "";

        public DateTimeOffset RestrictedAt { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListRestrictions>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListRestrictions, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListRestrictions query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                Through = query.Due ? London.DateOf(clock.GetUtcNow()) : DateOnly.MaxValue,
            });
            var (rows, total) = await database.PageAndTotal<Row>(Sql.ToReview, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string ToReview =
            $"""
            SELECT {ListedCases.Columns}, restriction.Reason, restriction.ReviewOn, owner.Name AS OwnerName, restriction.RestrictedAt
            FROM Restriction AS restriction
            JOIN CaseRecord AS it ON it.Id = restriction.SubjectId
            JOIN Officer AS owner ON owner.Id = restriction.OwnerId
            WHERE restriction.LiftedAt IS NULL AND restriction.ReviewOn <= @Through AND {Visible.OwnCase}
            ORDER BY restriction.ReviewOn, restriction.Id
            """;
    }
}
