using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Lists tasks of all cases: the officer's own, or those of the boroughs they serve; open ones by their time, ended ones latest first.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Listed tasks")]
public sealed record ListTasks : IQuery<ListTasks.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>What became of them; left out, they are open.</summary>
    public TaskState? State { get; init; }

    public string? Borough { get; init; }

    /// <summary>Whose they are; left out, the officer's own, or everybody's.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Those of other officers in the boroughs served, too.</summary>
    public bool Everybodys { get; init; }

    /// <summary>Only reviews of decisions, where everybody's open ones are asked for.</summary>
    public bool OnlyReviews { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of tasks";

    public sealed record Answer(IReadOnlyList<TaskRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<TaskRow>;

    internal sealed class Validator : AbstractValidator<ListTasks>
    {
        public Validator()
        {
            RuleFor(query => query.State).IsInEnum();
            RuleFor(query => query.Borough).MaximumLength(9).WithMessage("Select one of the boroughs");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer) : IRequestHandler<ListTasks, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListTasks query, CancellationToken cancellation)
        {
            var holder = query.Officer ?? (query.Everybodys ? (Guid?)null : officer.Id);
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                HolderId = holder,
                BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
                ReadableKinds = kinds.ReadableBy(officer),
            });
            var ordered = (query.State ?? TaskState.Open, holder is null) switch
            {
                (TaskState.Open, true) when query.OnlyReviews => Sql.OpenReviews,
                (TaskState.Open, false) => Sql.OpenOfOfficer,
                (TaskState.Open, true) => Sql.OpenOfEverybody,
                (TaskState.Done, false) => Sql.DoneOfOfficer,
                (TaskState.Done, true) => Sql.DoneOfEverybody,
                (_, false) => Sql.NotNeededOfOfficer,
                _ => Sql.NotNeededOfEverybody,
            };
            var (rows, total) = await database.PageAndTotal<TaskRow>(ordered, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    /// <summary>Also of the cases that the borough works beside their lead.</summary>
    private const string Which =
        $"""
        {TaskRow.Joined} AND (@BoroughCode IS NULL OR d.BoroughCode = @BoroughCode
            OR EXISTS (SELECT 1 FROM CaseBorough AS asked WHERE asked.CaseId = d.CaseId AND asked.BoroughCode = @BoroughCode))
            AND {Visible.OwnCase}
        """;

    private const string Open = $"SELECT {TaskRow.Columns} {TaskRow.Tables} WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL "
        + $"AND {Which} AND {NotPaused.Case}";

    private const string Done = $"SELECT {TaskRow.Columns} {TaskRow.Tables} WHERE d.MetAt IS NOT NULL AND {Which}";

    private const string NotNeeded = $"SELECT {TaskRow.Columns} {TaskRow.Tables} WHERE d.StoodDownAt IS NOT NULL AND {Which}";

    private const string OfHolder = "AND d.OfficerId = @HolderId";

    private const string Next = "ORDER BY d.DueAt, d.Id";

    private const string Latest = "ORDER BY d.DueAt DESC, d.Id DESC";

    private static class Sql
    {
        internal const string OpenOfOfficer = $"{Open} {OfHolder} {Next}";

        internal const string OpenOfEverybody = $"{Open} {Next}";

        internal const string OpenReviews = $"{Open} AND d.RuleId = '{TaskRules.DecisionReview}' {Next}";

        internal const string DoneOfOfficer = $"{Done} {OfHolder} {Latest}";

        internal const string DoneOfEverybody = $"{Done} {Latest}";

        internal const string NotNeededOfOfficer = $"{NotNeeded} {OfHolder} {Latest}";

        internal const string NotNeededOfEverybody = $"{NotNeeded} {Latest}";
    }
}
