using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Ledger;
using OperationsCase.Seizures;
using OperationsCase.Statute;

namespace OperationsCase.Proceeds;

/// <summary>How long money has been held, from the day of its seizure.</summary>
public enum HeldFor
{
    [Display(Name = "First hours")]
    FirstHours,

    [Display(Name = "Up to 6 months")]
    SixMonths,

    [Display(Name = "6 to 12 months")]
    TwelveMonths,

    [Display(Name = "1 to 2 years")]
    TwoYears,

    [Display(Name = "Over 2 years")]
    Longer,
}

/// <summary>
/// Counts what the force holds of what the officer may see, by place and by age, so that each place can be audited against it. Interest is kept
/// apart; what is frozen at a bank or restrained is not held.
/// </summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It gives numbers by place, and names no case")]
public sealed record CountMoneyHeld : IQuery<CountMoneyHeld.Answer>
{
    public sealed record Answer(IReadOnlyList<PlaceRow> Places, long InterestPence)
    {
        public long TotalPence => Places.Sum(place => place.TotalPence);

        public int Seizures => Places.Sum(place => place.Seizures);
    }

    /// <param name="Pence">By age, in the order of <see cref="HeldFor"/>; whole pence.</param>
    public sealed record PlaceRow(string Account, string Name, IReadOnlyList<long> Pence, int Seizures)
    {
        public long TotalPence => Pence.Sum();
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock) : IRequestHandler<CountMoneyHeld, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(CountMoneyHeld query, CancellationToken cancellation)
        {
            var today = London.DateOf(clock.GetUtcNow());
            var found = await database.List<HeldCell>(Sql.Held, new
            {
                OfficerId = officer.Id,
                SixMonths = London.StartOf(today.AddMonths(-6)),
                TwelveMonths = London.StartOf(today.AddMonths(-12)),
                TwoYears = London.StartOf(today.AddMonths(-24)),
            });
            var interest = await database.SingleOrDefault<long>(Sql.Interest, new { OfficerId = officer.Id });

            return new Answer(
                [
                    .. found.GroupBy(cell => cell.Account).Select(place => new PlaceRow(
                        place.Key,
                        LedgerAccount.Of(place.Key).Name,
                        [.. Enum.GetValues<HeldFor>().Select(age => place.Where(cell => cell.Age == age).Sum(cell => cell.Pence))],
                        place.Sum(cell => cell.Seizures))).OrderByDescending(place => place.TotalPence).ThenBy(place => place.Name, StringComparer.Ordinal),
                ],
                interest);
        }

        private sealed record HeldCell
        {
            public string Account { get; init; } = "";

            public HeldFor Age { get; init; }

            public long Pence { get; init; }

            public int Seizures { get; init; }
        }
    }

    private static class Sql
    {
        internal const string Held =
            $"""
            SELECT one.Account, one.Age, SUM(CAST(one.Pence AS BIGINT)) AS Pence, COUNT(*) AS Seizures
            FROM
            (
                SELECT held.Account, held.InPence - held.OutPence AS Pence,
                    CASE
                        WHEN s.Status = 'Seized' THEN 'FirstHours'
                        WHEN s.SeizedAt >= @SixMonths THEN 'SixMonths'
                        WHEN s.SeizedAt >= @TwelveMonths THEN 'TwelveMonths'
                        WHEN s.SeizedAt >= @TwoYears THEN 'TwoYears'
                        ELSE 'Longer'
                    END AS Age
                FROM Seizure AS s
                JOIN LedgerBalance AS held ON held.CaseId = s.Id
                WHERE s.Status IN ('Seized', 'Detained', 'MustBeReturned') AND held.Kind = 'Held' AND held.InPence > held.OutPence AND {Visible.Seizure}
            ) AS one
            GROUP BY one.Account, one.Age
            """;

        internal const string Interest =
            $"""
            SELECT COALESCE(SUM(earned.InPence) - SUM(earned.OutPence), 0)
            FROM Seizure AS s
            JOIN LedgerBalance AS earned ON earned.CaseId = s.Id
            WHERE s.Status IN ('Seized', 'Detained', 'MustBeReturned') AND earned.Kind = 'Interest' AND {Visible.Seizure}
            """;
    }
}

/// <summary>
/// Lists what the force holds of what the officer may see, the least time left first, a page at a time: with its place and its seal, so that a
/// property store can be audited against it.
/// </summary>
[AllowedTo(Role.Investigators)]
public sealed record ListMoneyHeld : IQuery<ListMoneyHeld.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    /// <summary>The most rows of one printed list.</summary>
    public const int MostOnPaper = 1000;

    /// <summary>The code of an account, for what is in it alone.</summary>
    public string? Place { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public int Rows { get; init; } = PageSize;

    string ICountsRowsRead.Listing => "a list of money held";

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool OrMore = false) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public SeizureReference Reference { get; init; }

        public long AmountPence { get; init; }

        public string Account { get; init; } = "";

        public string PlaceName => LedgerAccount.Of(Account).Name;

        public string? Exhibit { get; init; }

        public string? Seal { get; init; }

        public DateTimeOffset SeizedAt { get; init; }

        public string OfficerName { get; init; } = "";

        public DateTimeOffset? NextDueAt { get; init; }

        public DateOnly? NextDueOn { get; init; }

        public string? NextDue { get; init; }

        public SeizureStatus Status { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListMoneyHeld>
    {
        public Validator()
        {
            RuleFor(query => query.Place)
                .Must(place => place is null || LedgerAccount.IsPlace(place)).WithMessage("There is no such place");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Rows).InclusiveBetween(1, MostOnPaper).WithMessage("A list has 1 to 1,000 rows");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListMoneyHeld, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListMoneyHeld query, CancellationToken cancellation)
        {
            var which = new Dapper.DynamicParameters(new { OfficerId = officer.Id, query.Place });
            var (rows, total) = await database.PageAndTotal<Row>(Sql.Held, which, skip: (query.Page - 1) * query.Rows, take: query.Rows);

            return new Answer(rows, total.Rows, total.OrMore);
        }
    }

    private static class Sql
    {
        internal const string Held =
            $"""
            SELECT s.Reference, held.InPence - held.OutPence AS AmountPence, held.Account, s.Exhibit, s.Seal, s.SeizedAt, officer.Name AS OfficerName,
                s.NextDueAt, s.NextDueOn, s.NextDue, s.Status
            FROM Seizure AS s
            CROSS JOIN LedgerBalance AS held
            CROSS JOIN Officer AS officer
            WHERE held.CaseId = s.Id AND officer.Id = s.OfficerId AND held.Kind = 'Held' AND held.InPence > held.OutPence
                AND (@Place IS NULL OR held.Account = @Place) AND {Visible.Seizure}
            ORDER BY s.DueOrder, s.Id, held.Account, held.CaseId
            """;
    }
}
