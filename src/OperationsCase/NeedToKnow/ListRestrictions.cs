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

    public sealed record Row
    {
        public string Subject { get; init; } = "";

        public string? OperationReference { get; init; }

        public string? OperationName { get; init; }

        public string? NetworkReference { get; init; }

        public string? NetworkName { get; init; }

        public string? SeizureReference { get; init; }

        public string? ProblemReference { get; init; }

        public string? ProblemTitle { get; init; }

        public string Reason { get; init; } = "";

        public DateOnly ReviewOn { get; init; }

        public string OwnerName { get; init; } = "";

        public DateTimeOffset RestrictedAt { get; init; }

        public string Reference => OperationReference ?? NetworkReference ?? SeizureReference ?? ProblemReference ?? "";

        public string Name =>
            OperationName is not null
                ? $"Operation {OperationName}"
                : NetworkName is not null
                ? $"Network {NetworkName}"
                : ProblemTitle ?? "Cash seizure";
    }

    internal sealed class Validator : AbstractValidator<ListRestrictions>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<ListRestrictions, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListRestrictions query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                Through = query.Due
                ? London.DateOf(clock.GetUtcNow())
                : DateOnly.MaxValue
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
            SELECT restriction.Subject, o.Reference AS OperationReference, o.Name AS OperationName,
                n.Reference AS NetworkReference, n.Name AS NetworkName,
                s.Reference AS SeizureReference, p.Reference AS ProblemReference, p.Title AS ProblemTitle,
                    restriction.Reason, restriction.ReviewOn, owner.Name AS OwnerName, restriction.RestrictedAt
            FROM Restriction AS restriction
            JOIN Officer AS owner ON owner.Id = restriction.OwnerId
            LEFT JOIN Operation AS o ON o.Id = restriction.SubjectId
            LEFT JOIN Network AS n ON n.Id = restriction.SubjectId
            LEFT JOIN Seizure AS s ON s.Id = restriction.SubjectId
            LEFT JOIN LocalProblem AS p ON p.Id = restriction.SubjectId
            WHERE restriction.LiftedAt IS NULL AND restriction.ReviewOn <= @Through
                AND ((restriction.Subject = 'OP' AND {Visible.OwnOperation})
                    OR (restriction.Subject = 'NW' AND {Visible.Network}) OR (restriction.Subject = 'SZ' AND {Visible.Seizure})
                    OR (restriction.Subject = 'LP' AND {Visible.Problem}))
            ORDER BY restriction.ReviewOn, restriction.Id
            """;
    }
}
