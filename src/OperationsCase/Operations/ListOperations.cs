using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>Lists the operations that the officer may see, filtered, in order, a page at a time.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed partial record ListOperations : IQuery<ListOperations.Answer>, IRequiresAccessReason, ICountsRowsRead
{
    public const int PageSize = 25;
    public const int MostRows = 10_000;

    /// <summary>More rows at once than this are an export, for which a reason is asked.</summary>
    public const int MostListed = 200;

    /// <summary>The start of a reference, or words of its name, its streets or its ward, each from its beginning.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public IReadOnlyList<OperationKind> Kind { get; init; } = [];

    public IReadOnlyList<OperationState> Status { get; init; } = [];

    public DueFilter? Due { get; init; }

    /// <summary>Only those whose officer in the case is whoever asks.</summary>
    public bool Mine { get; init; }

    /// <summary>
    /// Only those of other boroughs that are shared with the officer; else those of the boroughs served, and, of what is searched for,
    /// both.
    /// </summary>
    public bool Shared { get; init; }

    /// <summary>Left out: by deadline, or newest first where words are looked for.</summary>
    public OperationOrder? Sort { get; init; }

    /// <summary>The order of the list; what begins a reference is listed by reference.</summary>
    internal OperationOrder Order => Typed switch
    {
        { ReferenceLike: not null } => OperationOrder.Reference,
        { } => Sort ?? OperationOrder.Newest,
        _ => Sort ?? OperationOrder.Due,
    };

    private SearchText? Typed => SearchText.Of(OperationCase.Kind.WithoutItsWords(Find));

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has.</summary>
    public int Rows { get; init; } = PageSize;

    string? IRequiresAccessReason.InOrderTo => Rows > MostListed ? "download a list of operations" : null;

    string ICountsRowsRead.Listing => "a list of operations";

    /// <param name="Rows">One page.</param>
    /// <param name="Total">How many there are on all pages, or the highest number that was counted out.</param>
    /// <param name="OrMore">Whether there are more than <paramref name="Total"/>.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public OperationReference Reference { get; init; }

        public OperationKind Kind { get; init; } = null!;

        public string Name { get; init; } = "";

        public string Place { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardName { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? NextDueAt { get; init; }

        /// <summary>The last London day, included, of a clock that counts days.</summary>
        public DateOnly? NextDueOn { get; init; }

        public string? NextDue { get; init; }

        public OperationState Status { get; init; } = null!;
    }

    internal sealed class Validator : AbstractValidator<ListOperations>
    {
        public Validator()
        {
            RuleFor(query => query.Find).IsSearchable();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, MostRows).WithMessage("A page has 1 to 10,000 rows");
        }
    }

    internal sealed class Handler(
        Database database,
        BoroughsServed served,
        ICurrentUser officer,
        TimeProvider clock) : IRequestHandler<ListOperations, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListOperations query, CancellationToken cancellation)
        {
            var typed = query.Typed;
            var sole = query.Shared || (typed is not null && await served.SeesOthers()) ? Given(query.Borough) : await served.Sole(query.Borough);
            var isAlone = !await served.WorksBeside(sole);
            var asked = new ListPlan(query, isAlone ? sole : null, typed?.ReferenceLike, typed is { ReferenceLike: null })
            {
                Filter = isAlone ? sole : Given(query.Borough),
            };
            var which = new DynamicParameters(Parameters(asked, typed));

            if (asked.ByWords)
            {
                if (await typed!.In(database, OperationCase.Code, asked.Borough, Sql.Knows, officer.Id) is not { } words)
                {
                    return new Answer([], 0);
                }

                which.AddDynamicParams(words);
            }

            var total = asked.IsKept ? new CappedCount(await database.Count(Sql.Kept, which)) : await database.CountUpTo(asked.Ordered(), which);
            var rows = total.Rows == 0 ? [] : await database.Page<Row>(asked.Ordered(), which, skip: (query.Page - 1) * query.Rows, take: query.Rows);

            return new Answer(rows, total.Rows, total.OrMore);
        }

        private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;

        private object Parameters(ListPlan asked, SearchText? typed)
        {
            var now = clock.GetUtcNow();
            var today = London.DateOf(now);
            var afterToday = London.StartOf(today.AddDays(1)).AddSeconds(1);
            var afterTheWeek = London.StartOf(today.AddDays(8)).AddSeconds(1);
            var (from, before) = asked.Query.Due switch
            {
                DueFilter.Overdue => (0, DueSortKey.Of(now)),
                DueFilter.Today => (DueSortKey.Of(now), DueSortKey.Of(afterToday)),
                DueFilter.Week => (DueSortKey.Of(afterToday), DueSortKey.Of(afterTheWeek)),
                DueFilter.None => (DueSortKey.FirstOfTheUndated, long.MaxValue),
                _ => (0, long.MaxValue),
            };

            return new
            {
                OfficerId = officer.Id,
                Mine = asked.Query.Mine ? 1 : 0,
                Shared = asked.Query.Shared ? 1 : 0,
                BoroughCode = asked.Filter,
                AnyKind = asked.Query.Kind.Count == 0 ? 1 : 0,
                Kinds = asked.Query.Kind.Select(kind => kind.ToString()),
                AnyStatus = asked.Query.Status.Count == 0 ? 1 : 0,
                Statuses = asked.Query.Status.Select(status => status.ToString()),
                AnyDue = asked.Query.Due is null ? 1 : 0,
                Status = asked.Status?.ToString(),
                DueFrom = from,
                DueBefore = before,
                ReferenceLike = typed?.ReferenceLike,
            };
        }
    }

    /// <summary>Which of the statements answers what was asked: each is served by an index in its own order, whatever else is filtered.</summary>
    private sealed record ListPlan(ListOperations Query, string? Borough, string? ReferenceLike, bool ByWords)
    {
        /// <summary>The borough whose operations are wanted, whichever index they are read from.</summary>
        public string? Filter { get; init; }

        public OperationState? Status => Query.Status.Count == 1 ? Query.Status[0] : null;

        /// <summary>Whether the number of rows is among the kept totals.</summary>
        public bool IsKept => ReferenceLike is null && !ByWords && !Query.Mine && !Query.Shared && Query.Due is null;

        public string Ordered() => this switch
        {
            { ReferenceLike: not null } => Sql.OfReference,
            { ByWords: false, Query.Shared: true } => Sql.Shared,
            { ByWords: true } => Query.Order switch
            {
                OperationOrder.Reference => Sql.FoundByReference,
                OperationOrder.Officer => Sql.FoundByOfficer,
                OperationOrder.Due => Sql.FoundByDue,
                _ => Sql.Found,
            },
            _ => Query.Order switch
            {
                OperationOrder.Reference => Sql.ByReference,
                OperationOrder.Officer => Borough is null ? Sql.ByOfficer : Sql.ByOfficerOfBorough,
                OperationOrder.Newest => Newest(),
                _ => Due(),
            },
        };

        private string Newest() => (Query.Mine, Borough, Status) switch
        {
            (true, _, _) => Sql.NewestOfOfficer,
            (_, null, null) => Sql.Newest,
            (_, null, _) => Sql.NewestOfStatus,
            (_, _, null) => Sql.NewestOfBorough,
            _ => Sql.NewestOfBoroughAndStatus,
        };

        private string Due() => (Query.Mine, Borough, Status) switch
        {
            (true, _, _) => Sql.DueOfOfficer,
            (_, null, null) => Sql.Due,
            (_, null, _) => Sql.DueOfStatus,
            (_, _, null) => Sql.DueOfBorough,
            _ => Sql.DueOfBoroughAndStatus,
        };
    }

    private const string Columns =
        """
        SELECT o.Reference, o.Kind, o.Name, o.Place, borough.Name AS BoroughName, ward.Name AS WardName, officer.Name AS OfficerName,
            o.StartedAt, o.NextDueAt, o.NextDueOn, o.NextDue, o.Status
        """;

    private const string Places = "JOIN Borough AS borough ON borough.Code = o.BoroughCode JOIN Ward AS ward ON ward.Code = o.WardCode";

    private const string Which =
        """
            AND (@Mine = 0 OR o.OfficerId = @OfficerId)
            AND (@BoroughCode IS NULL OR o.BoroughCode = @BoroughCode
                OR EXISTS (SELECT 1 FROM CaseBorough AS asked WHERE asked.CaseId = o.Id AND asked.BoroughCode = @BoroughCode))
            AND (@AnyKind = 1 OR o.Kind IN @Kinds)
            AND (@AnyStatus = 1 OR o.Status IN @Statuses)
            AND (@AnyDue = 1 OR (o.DueOrder >= @DueFrom AND o.DueOrder < @DueBefore))
        """;

    private const string All = $"{Columns} FROM Operation AS o {Places} JOIN Officer AS officer ON officer.Id = o.OfficerId";

    private const string Listed = $"{All} WHERE {Visible.OwnOperation} {Which}";

    private const string OwnOrShared = $"WHERE {Visible.Operation} AND (@Shared = 0 OR ({Visible.SharedOperation})) {Which}";

    /// <summary>From the officers in order of name to the cases of each.</summary>
    private const string OfEachOfficer =
        $"{Columns} FROM Officer AS officer CROSS JOIN Operation AS o {Places} WHERE {Visible.OwnOperation} {Which} AND o.OfficerId = officer.Id";

    private const string ByWords =
        $"{Columns} FROM SearchWord AS w JOIN Operation AS o ON o.Id = w.SubjectId {Places} JOIN Officer AS officer ON officer.Id = "
            + $"o.OfficerId {OwnOrShared} AND {SearchCondition.Condition}";

    private const string InNewestOrder = "ORDER BY o.StartedAt DESC, o.Id DESC";

    /// <summary>The condition again, in the form that lets the index begin and end where it does.</summary>
    private const string InDueOrder = "AND o.DueOrder >= @DueFrom AND o.DueOrder < @DueBefore ORDER BY o.DueOrder, o.Id";

    private const string InOfficerOrder = "ORDER BY officer.Name, officer.Id, o.StartedAt DESC, o.Id DESC";
}
