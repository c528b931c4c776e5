using System.ComponentModel.DataAnnotations;
using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>Lists open deadlines in order of time: the officer's own, or all of the boroughs they serve.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record ListDeadlines : IQuery<ListDeadlines.Found>
{
    public const int PageSize = 25;

    /// <summary>Left out, all that are open.</summary>
    public DeadlineWhen? When { get; init; }

    /// <summary>Those of other officers in the boroughs served, too.</summary>
    public bool Everybodys { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Found(IReadOnlyList<Row> Rows, int Total, bool OrMore = false);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string RuleId { get; init; } = "";

        public string What { get; init; } = "";

        public DateTimeOffset TriggerAt { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public string OfficerName { get; init; } = "";

        public string? OperationReference { get; init; }

        public OperationKind? OperationKind { get; init; }

        public string? OperationName { get; init; }

        public string? OperationPlace { get; init; }

        public string? SeizureReference { get; init; }

        public long? AmountPence { get; init; }

        public DateTimeOffset? SeizedAt { get; init; }

        public string? SeizurePlace { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListDeadlines>
    {
        public Validator()
        {
            RuleFor(query => query.When).IsInEnum();
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, BoroughsServed served, IOfficer officer, TimeProvider clock) : IRequestHandler<ListDeadlines, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListDeadlines query, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var today = London.DateOf(now);
            var afterToday = London.StartOf(today.AddDays(1)).AddSeconds(1);
            var afterTheWeek = London.StartOf(today.AddDays(8)).AddSeconds(1);
            var (from, before) = query.When switch
            {
                DeadlineWhen.Overdue => (DateTimeOffset.MinValue, now),
                DeadlineWhen.Today => (now, afterToday),
                DeadlineWhen.Week => (afterToday, afterTheWeek),
                _ => (DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            };
            var sole = await served.Sole(asked: null);
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                BoroughCode = sole,
                officer.SeesMoney,
                From = from,
                Before = before,
            });
            var ordered = !query.Everybodys ? Sql.OfOfficer : sole is null ? Sql.OfEverybody : Sql.OfBorough;
            var total = await database.Tally(ordered, which);

            return new Found(
                total.Rows == 0 ? [] : await database.Page<Row>(ordered, which, skip: (query.Page - 1) * PageSize, take: PageSize), total.Rows, total.OrMore);
        }
    }

    private const string Open =
        """
        SELECT d.Id, d.RuleId, d.What, d.TriggerAt, d.DueAt, d.LastDayOn, officer.Name AS OfficerName,
            o.Reference AS OperationReference, o.Kind AS OperationKind, o.Name AS OperationName, o.Place AS OperationPlace,
            s.Reference AS SeizureReference, s.AmountPence, s.SeizedAt, s.Place AS SeizurePlace
        FROM Deadline AS d
        JOIN Officer AS officer ON officer.Id = d.OfficerId
        LEFT JOIN Operation AS o ON o.Id = d.OperationId
        LEFT JOIN Seizure AS s ON s.Id = d.SeizureId
        WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.DueAt >= @From AND d.DueAt < @Before
        """;

    private const string Which = $"AND {Visible.OwnDeadline}";

    private const string InOrder = "ORDER BY d.DueAt, d.Id";

    private static class Sql
    {
        internal const string OfOfficer = $"{Open} {Which} AND d.OfficerId = @OfficerId {InOrder}";

        internal const string OfBorough = $"{Open} {Which} AND d.BoroughCode = @BoroughCode {InOrder}";

        internal const string OfEverybody = $"{Open} {Which} {InOrder}";
    }
}

public enum DeadlineWhen
{
    [Display(Name = "Overdue")]
    Overdue,

    /// <summary>Up to and including the midnight that ends today in London.</summary>
    [Display(Name = "Due today")]
    Today,

    /// <summary>After today and within the seven days that follow, up to and including the midnight that ends them.</summary>
    [Display(Name = "Due this week")]
    Week,
}
