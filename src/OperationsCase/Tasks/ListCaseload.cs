using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>
/// Lists the open cases that an officer has, or that nobody works on because whoever had them has no account any more or serves elsewhere,
/// the newest first, with what is open in them. Cases that are put aside are on no list of work.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[SaidInAuditLog("Listed the open cases of an officer, or those that no one has")]
public sealed record ListCaseload : IQuery<ListCaseload.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>Who has them; left out, those that nobody works on.</summary>
    public Guid? Officer { get; init; }

    public string? Borough { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of open cases";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row : ListedCase
    {
        public DateTimeOffset OpenedAt { get; init; }

        public string OwnerName { get; init; } = "";

        /// <summary>Open tasks, whoever has them.</summary>
        public int Tasks { get; init; }

        /// <summary>Open deadlines that are no tasks.</summary>
        public int Deadlines { get; init; }

        public bool IsRestricted { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListCaseload>
    {
        public Validator()
        {
            RuleFor(query => query.Borough).MaximumLength(9).WithMessage("Select one of the boroughs");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer) : IRequestHandler<ListCaseload, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListCaseload query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                OwnerId = query.Officer,
                BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
                ReadableKinds = kinds.ReadableBy(officer),
            });
            var (rows, total) = await database.PageAndTotal<Row>(
                query.Officer is null ? Sql.OfNobody : Sql.OfOfficer,
                which,
                skip: (query.Page - 1) * PageSize,
                take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    private const string Open =
        $"""
        SELECT it.OpenedAt, COALESCE(owner.Name, '') AS OwnerName,
            (SELECT COUNT(*) FROM Deadline AS d WHERE d.CaseId = it.Id AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
                AND d.RuleId LIKE 'task.%') AS Tasks,
            (SELECT COUNT(*) FROM Deadline AS d WHERE d.CaseId = it.Id AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
                AND d.RuleId NOT LIKE 'task.%') AS Deadlines,
            CASE WHEN EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = it.Id) THEN 1 ELSE 0 END AS IsRestricted,
            {ListedCases.Columns}
        FROM CaseRecord AS it
        LEFT JOIN Officer AS owner ON owner.Id = it.OwnerId
        WHERE it.ClosedAt IS NULL
            AND (@BoroughCode IS NULL
                OR EXISTS (SELECT 1 FROM CaseBorough AS asked WHERE asked.CaseId = it.Id AND asked.BoroughCode = @BoroughCode))
            AND {Visible.OwnCase} AND {NotPaused.Case}
        """;

    private static class Sql
    {
        internal const string OfOfficer = $"{Open} AND it.OwnerId = @OwnerId ORDER BY it.OpenedAt DESC, it.Id DESC";

        internal const string OfNobody =
            $"""
            {Open}
                AND (it.OwnerId IS NULL OR owner.DisabledAt IS NOT NULL OR NOT EXISTS
                    (
                        SELECT 1
                        FROM CaseBorough AS works
                        JOIN OfficerBorough AS serves ON serves.BoroughCode = works.BoroughCode
                        WHERE works.CaseId = it.Id AND serves.OfficerId = it.OwnerId
                    ))
            ORDER BY it.OpenedAt DESC, it.Id DESC
            """;
    }
}
