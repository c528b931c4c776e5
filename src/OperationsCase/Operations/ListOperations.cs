using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>Lists the operations that the officer may see, filtered, in order, a page at a time.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record ListOperations : IQuery<ListOperations.Found>
{
    public const int PageSize = 25;

    /// <summary>A reference, or part of a name or place.</summary>
    public string? Find { get; init; }

    public string? Borough { get; init; }

    public IReadOnlyList<OperationKind> Kind { get; init; } = [];

    public IReadOnlyList<OperationStatus> Status { get; init; } = [];

    public DueWhen? Due { get; init; }

    /// <summary>Only those whose officer in the case is whoever asks.</summary>
    public bool Mine { get; init; }

    public OperationOrder Sort { get; init; } = OperationOrder.Due;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public string Reference { get; init; } = "";

        public OperationKind Kind { get; init; }

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

        public OperationStatus Status { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListOperations>
    {
        public Validator()
        {
            RuleFor(query => query.Find).MaximumLength(100).WithMessage("Search for 100 characters or fewer");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, IOfficer officer, TimeProvider clock) : IRequestHandler<ListOperations, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListOperations query, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var today = London.DateOf(now);
            var afterToday = London.StartOf(today.AddDays(1)).AddSeconds(1);
            var afterTheWeek = London.StartOf(today.AddDays(8)).AddSeconds(1);
            var find = string.IsNullOrWhiteSpace(query.Find) ? null : query.Find.Trim();
            var which = new
            {
                OfficerId = officer.Id,
                Mine = query.Mine ? 1 : 0,
                BoroughCode = query.Borough,
                AnyKind = query.Kind.Count == 0 ? 1 : 0,
                Kinds = query.Kind.Select(kind => kind.ToString()),
                AnyStatus = query.Status.Count == 0 ? 1 : 0,
                Statuses = query.Status.Select(status => status.ToString()),
                Find = find,
                ReferenceLike = find is null ? null : Like.StartingWith(find),
                KeyLike = find is null || Fold.Key(find).Length == 0 ? null : Like.Containing(Fold.Key(find)),
                WithoutDeadline = query.Due == DueWhen.None ? 1 : 0,
                DueFrom = query.Due switch { DueWhen.Today => now, DueWhen.Week => afterToday, _ => (DateTimeOffset?)null },
                DueBefore = query.Due switch
                {
                    DueWhen.Overdue => now,
                    DueWhen.Today => afterToday,
                    DueWhen.Week => afterTheWeek,
                    _ => (DateTimeOffset?)null,
                },
            };
            var ordered = query.Sort switch
            {
                OperationOrder.Reference => Sql.ByReference,
                OperationOrder.Officer => Sql.ByOfficer,
                OperationOrder.Newest => Sql.Newest,
                _ => Sql.ByDue,
            };

            return new Found(
                await database.Page<Row>(ordered, new(which), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string From =
        $"""
        FROM Operation AS o
        JOIN Borough AS borough ON borough.Code = o.BoroughCode
        JOIN Ward AS ward ON ward.Code = o.WardCode
        JOIN Officer AS officer ON officer.Id = o.OfficerId
        WHERE {Visible.Operation}
            AND (@Mine = 0 OR o.OfficerId = @OfficerId)
            AND (@BoroughCode IS NULL OR o.BoroughCode = @BoroughCode)
            AND (@AnyKind = 1 OR o.Kind IN @Kinds)
            AND (@AnyStatus = 1 OR o.Status IN @Statuses)
            AND (@Find IS NULL OR o.Reference LIKE @ReferenceLike ESCAPE '\' OR o.NameKey LIKE @KeyLike ESCAPE '\'
                OR o.PlaceKey LIKE @KeyLike ESCAPE '\' OR ward.NameKey LIKE @KeyLike ESCAPE '\')
            AND (@WithoutDeadline = 0 OR o.NextDueAt IS NULL)
            AND (@DueFrom IS NULL OR o.NextDueAt >= @DueFrom)
            AND (@DueBefore IS NULL OR o.NextDueAt < @DueBefore)
        """;

    private const string Columns =
        """
        SELECT o.Reference, o.Kind, o.Name, o.Place, borough.Name AS BoroughName, ward.Name AS WardName, officer.Name AS OfficerName,
            o.StartedAt, o.NextDueAt, o.NextDueOn, o.NextDue, o.Status
        """;

    private static class Sql
    {
        internal const string ByDue = $"{Columns} {From} ORDER BY CASE WHEN o.NextDueAt IS NULL THEN 1 ELSE 0 END, o.NextDueAt, o.StartedAt DESC, o.Id";

        internal const string ByReference = $"{Columns} {From} ORDER BY o.Reference";

        internal const string ByOfficer = $"{Columns} {From} ORDER BY officer.Name, o.StartedAt DESC, o.Id";

        internal const string Newest = $"{Columns} {From} ORDER BY o.StartedAt DESC, o.Id";

        internal const string Total = $"SELECT COUNT(*) {From}";
    }
}

public enum DueWhen
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Overdue")]
    Overdue,

    [System.ComponentModel.DataAnnotations.Display(Name = "Today")]
    Today,

    [System.ComponentModel.DataAnnotations.Display(Name = "Next 7 days")]
    Week,

    [System.ComponentModel.DataAnnotations.Display(Name = "No deadline")]
    None,
}

public enum OperationOrder
{
    Due,
    Reference,
    Officer,
    Newest,
}
