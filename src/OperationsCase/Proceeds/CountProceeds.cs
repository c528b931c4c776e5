using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Proceeds;

/// <summary>What a figure of proceeds is broken down by.</summary>
public enum ProceedsAxis
{
    Borough,
    Kind,
    Unit,
}

/// <summary>
/// Counts the acts under the Proceeds of Crime Act and their money in a financial year, by stage, beside a baseline year and its double, which is the
/// target; and one stage by borough, kind or unit.
/// </summary>
/// <remarks>
/// From kept totals of the officer's boroughs, less what is kept from the officer. Each number counts the rows that <see cref="ListProceeds"/> lists
/// for the same cell. Amounts are whole pence; stages are of the same money and are never added together.
/// </remarks>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It gives numbers, and names no case")]
public sealed record CountProceeds : IQuery<CountProceeds.Answer>
{
    /// <summary>The year in which the financial year begins, on 1 April.</summary>
    public int Year { get; init; }

    public int Baseline { get; init; }

    public ProceedsStage Stage { get; init; } = ProceedsStage.Seized;

    public ProceedsAxis By { get; init; } = ProceedsAxis.Borough;

    public sealed record Answer(IReadOnlyList<StageRow> Stages, IReadOnlyList<AxisRow> Cells);

    /// <param name="Acts">In the year.</param>
    /// <param name="AmountPence">Their money.</param>
    public sealed record StageRow(ProceedsStage Stage, int Acts, long AmountPence, int BaselineActs, long BaselinePence)
    {
        /// <summary>The baseline and 100% more; nothing where the baseline has none.</summary>
        public long TargetPence => BaselinePence * 2;

        public int TargetActs => BaselineActs * 2;
    }

    /// <param name="Key">A borough's code, a kind or a unit.</param>
    public sealed record AxisRow(string Key, string Name, int Acts, long AmountPence);

    internal sealed class Validator : AbstractValidator<CountProceeds>
    {
        public Validator()
        {
            RuleFor(query => query.Year).InclusiveBetween(2002, 2100).WithMessage("There is no such year");
            RuleFor(query => query.Baseline).InclusiveBetween(2002, 2100).WithMessage("There is no such year to compare with");
            RuleFor(query => query.Stage).IsInEnum();
            RuleFor(query => query.By).IsInEnum();
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, Gazetteer gazetteer) : IRequestHandler<CountProceeds, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(CountProceeds query, CancellationToken cancellation)
        {
            var which = new { OfficerId = officer.Id, query.Year, query.Baseline, Stage = query.Stage.ToString(), By = query.By.ToString() };
            var cells = Less(await database.List<FigureCell>(Sql.Totals, which), await database.List<FigureCell>(Sql.Kept, which));
            var stages = Enum.GetValues<ProceedsStage>()
                .Select(stage => (
                    Stage: stage,
                    Now: cells.GetValueOrDefault($"{stage} {query.Year}") ?? new(),
                    Then: cells.GetValueOrDefault($"{stage} {query.Baseline}") ?? new()))
                .Select(cell => new StageRow(cell.Stage, cell.Now.Acts, cell.Now.AmountPence, cell.Then.Acts, cell.Then.AmountPence))
                .ToList();

            var found = Less(await database.List<FigureCell>(Sql.TotalsOfStage, which), await database.List<FigureCell>(Sql.KeptOfStage, which));

            return new Answer(stages, [.. found.Values
                .Where(cell => cell.Acts > 0)
                .Select(cell => new AxisRow(cell.CellKey, NameOf(cell.CellKey, query.By), cell.Acts, cell.AmountPence))
                .OrderByDescending(row => row.AmountPence)
                .ThenBy(row => row.Name, StringComparer.Ordinal)]);
        }

        private string NameOf(string key, ProceedsAxis by) => by == ProceedsAxis.Borough ? gazetteer.Borough(key)?.Name ?? key : key;

        private static Dictionary<string, FigureCell> Less(IReadOnlyList<FigureCell> totals, IReadOnlyList<FigureCell> kept)
        {
            var hidden = kept.ToDictionary(cell => cell.CellKey);

            return totals.ToDictionary(cell => cell.CellKey, cell => hidden.GetValueOrDefault(cell.CellKey) is { } less
                ? cell with { Acts = cell.Acts - less.Acts, AmountPence = cell.AmountPence - less.AmountPence }
                : cell);
        }

        private sealed record FigureCell
        {
            public string CellKey { get; init; } = "";

            public int Acts { get; init; }

            public long AmountPence { get; init; }
        }
    }

    private static class Sql
    {
        internal const string Totals =
            $"""
            SELECT CONCAT(total.Stage, ' ', total.FinancialYear) AS CellKey, SUM(CAST(total.Acts AS BIGINT)) AS Acts, SUM(total.AmountPence) AS AmountPence
            FROM ProceedsTotal AS total
            WHERE {Visible.ProceedsTotal} AND total.FinancialYear IN (@Year, @Baseline)
            GROUP BY total.Stage, total.FinancialYear
            """;

        internal const string Kept =
            $"""
            SELECT CONCAT(act.Stage, ' ', act.FinancialYear) AS CellKey, COUNT(*) AS Acts, SUM(act.AmountPence) AS AmountPence
            FROM ProceedsEvent AS act
            WHERE {Visible.KeptProceeds} AND act.FinancialYear IN (@Year, @Baseline)
            GROUP BY act.Stage, act.FinancialYear
            """;

        internal const string TotalsOfStage =
            $"""
            SELECT one.CellKey, SUM(CAST(one.Acts AS BIGINT)) AS Acts, SUM(CAST(one.AmountPence AS BIGINT)) AS AmountPence
            FROM
            (
                SELECT CASE @By WHEN 'Borough' THEN total.BoroughCode WHEN 'Kind' THEN total.Kind ELSE total.Unit END AS CellKey,
                    total.Acts, total.AmountPence
                FROM ProceedsTotal AS total
                WHERE {Visible.ProceedsTotal} AND total.Stage = @Stage AND total.FinancialYear = @Year
            ) AS one
            GROUP BY one.CellKey
            """;

        internal const string KeptOfStage =
            $"""
            SELECT one.CellKey, COUNT(*) AS Acts, SUM(CAST(one.AmountPence AS BIGINT)) AS AmountPence
            FROM
            (
                SELECT CASE @By WHEN 'Borough' THEN act.BoroughCode WHEN 'Kind' THEN act.Kind ELSE act.Unit END AS CellKey, act.AmountPence
                FROM ProceedsEvent AS act
                WHERE {Visible.KeptProceeds} AND act.Stage = @Stage AND act.FinancialYear = @Year
            ) AS one
            GROUP BY one.CellKey
            """;
    }
}
