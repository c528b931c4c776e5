using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases.Pauses;

/// <summary>Lists the cases of the boroughs served that are put aside, the one that is back first at the head.</summary>
[AllowedTo(Role.OfBoroughs)]
[SaidInAuditLog("Listed the cases that are put aside")]
public sealed record ListPausedCases : IQuery<ListPausedCases.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of cases that are put aside";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : ListedCase
    {
        public DateOnly UntilOn { get; init; }

        public string Why { get; init; } = "";

        public string SetByName { get; init; } = "";

        public string OwnerName { get; init; } = "";
    }

    internal sealed class Validator : AbstractValidator<ListPausedCases>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer) : IRequestHandler<ListPausedCases, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListPausedCases query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new { OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer) });
            var (rows, total) = await database.PageAndTotal<Row>(Sql.Paused, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string Paused =
            $"""
            SELECT aside.UntilOn, aside.Why, setter.Name AS SetByName, COALESCE(owner.Name, '') AS OwnerName, {ListedCases.Columns}
            FROM CasePause AS aside
            CROSS JOIN CaseRecord AS it
            JOIN Officer AS setter ON setter.Id = aside.SetById
            LEFT JOIN Officer AS owner ON owner.Id = it.OwnerId
            WHERE it.Id = aside.CaseId AND aside.EndedAt IS NULL AND {Visible.OwnCase}
            ORDER BY aside.UntilOn, aside.CaseId
            """;
    }
}
