using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>Lists the months whose figure may still rise, because claims of them wait for a decision; the earliest first.</summary>
/// <remarks>It goes back over this financial year and the two before, and counts the claims that the officer may see.</remarks>
[AllowedTo(Role.DirectorateAnalyst | Role.DisruptionAssessor)]
[SaidInAuditLog("Listed the months with undecided claims")]
public sealed record ListUndecidedMonths : IQuery<IReadOnlyList<ListUndecidedMonths.Row>>
{
    private const int YearsBefore = 2;

    public sealed record Row
    {
        public int Year { get; init; }

        /// <summary>1 is January.</summary>
        public int Month { get; init; }

        /// <summary>In which the year begins: 2026 is 1 April 2026 to 31 March 2027.</summary>
        public int FinancialYear { get; init; }

        /// <summary>Claims of events in it that nobody has decided.</summary>
        public int Claims { get; init; }

        /// <summary>How many networks they name.</summary>
        public int Networks { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, TimeProvider clock)
        : IRequestHandler<ListUndecidedMonths, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListUndecidedMonths query, CancellationToken cancellation)
        {
            var today = London.DateOf(clock.GetUtcNow());

            return Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Months, new
            {
                OfficerId = officer.Id,
                StartsOn = FinancialYear.Of(today).StartsOn.AddYears(-YearsBefore),
                EndsOn = today,
            }));
        }
    }

    private static class Sql
    {
        internal const string Months =
            $"""
            SELECT day.Year, day.Month, day.FinancialYear, COUNT(*) AS Claims, COUNT(DISTINCT c.NetworkId) AS Networks
            FROM DisruptionClaim AS c
            JOIN Day AS day ON day.DayOn = c.HappenedOn
            WHERE c.Status = 'Waiting' AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= @EndsOn AND {Visible.Claim}
            GROUP BY day.Year, day.Month, day.FinancialYear
            ORDER BY day.Year, day.Month
            """;
    }
}
