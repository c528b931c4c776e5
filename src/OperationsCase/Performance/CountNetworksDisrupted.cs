using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>Counts distinct networks with a confirmed disruption in a financial year, in all, by borough and by the month of the first.</summary>
/// <remarks>
/// Each number counts the rows that <see cref="ListNetworksDisrupted"/> lists for the same cell: see <see cref="DisruptedNetworks"/>.
/// </remarks>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It gives numbers, and names no case")]
public sealed record CountNetworksDisrupted : IQuery<CountNetworksDisrupted.Answer>, IDisruptedNetworks
{
    public int Year { get; init; }

    public string? Borough { get; init; }

    public DateOnly? Through { get; init; }

    public sealed record Answer
    {
        public required int Year { get; init; }

        /// <summary>"2026 to 2027".</summary>
        public required string YearName { get; init; }

        public required DateOnly StartsOn { get; init; }

        public required DateOnly EndsOn { get; init; }

        public required int Networks { get; init; }

        /// <summary>Those of <see cref="Networks"/> that rest on something restricted: who may not see it counts that many fewer.</summary>
        public required int Restricted { get; init; }

        /// <summary>Confirmed disruptions of those networks.</summary>
        public required int Disruptions { get; init; }

        /// <summary>A network counts once in each borough where it was disrupted, so these may add up to more than <see cref="Networks"/>.</summary>
        public required IReadOnlyList<DisruptedByBorough> ByBorough { get; init; }

        /// <summary>By the month of the first confirmed disruption of the year, so these add up to <see cref="Networks"/>.</summary>
        public required IReadOnlyList<DisruptedByMonth> ByMonth { get; init; }
    }

    public sealed record DisruptedByBorough
    {
        public string BoroughCode { get; init; } = "";

        public int Networks { get; init; }
    }

    public sealed record DisruptedByMonth
    {
        /// <summary>1 is January.</summary>
        public int Month { get; init; }

        public int Networks { get; init; }
    }

    internal sealed class Validator : AbstractValidator<CountNetworksDisrupted>
    {
        public Validator() => RuleFor(query => query.Year).IsAFinancialYear();
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<CountNetworksDisrupted, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(CountNetworksDisrupted query, CancellationToken cancellation)
        {
            var which = query.Parameters(officer);
            var year = FinancialYear.Of(new DateOnly(query.Year, 4, 1));

            return new Answer
            {
                Year = query.Year,
                YearName = year.Name,
                StartsOn = year.StartsOn,
                EndsOn = year.EndsOn,
                Networks = await database.Count(Sql.Networks, which),
                Restricted = await database.Count(Sql.Restricted, which),
                Disruptions = await database.Count(Sql.Disruptions, which),
                ByBorough = await database.List<DisruptedByBorough>(Sql.ByBorough, which),
                ByMonth = await database.List<DisruptedByMonth>(Sql.ByMonth, which),
            };
        }
    }

    private static class Sql
    {
        internal const string Networks = $"SELECT COUNT(DISTINCT counted.NetworkId) {DisruptedNetworks.Kept}";

        internal const string Restricted = $"SELECT COUNT(DISTINCT counted.NetworkId) {DisruptedNetworks.Kept} AND {Visible.CountsRestricted}";

        internal const string Disruptions = $"SELECT COALESCE(SUM(CAST(counted.Disruptions AS BIGINT)), 0) {DisruptedNetworks.Kept}";

        internal const string ByBorough =
            $"""
            SELECT counted.BoroughCode, COUNT(DISTINCT counted.NetworkId) AS Networks
            {DisruptedNetworks.Kept}
            GROUP BY counted.BoroughCode
            ORDER BY Networks DESC, counted.BoroughCode
            """;

        internal const string ByMonth =
            $"""
            {DisruptedNetworks.EachOnce}
            SELECT first.Month, COUNT(*) AS Networks
            {DisruptedNetworks.ByFirst}
            GROUP BY first.Month
            ORDER BY first.Month
            """;
    }
}
