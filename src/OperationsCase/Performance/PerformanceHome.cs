using System.Globalization;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Performance;

/// <summary>What an analyst sees first: the months whose figure may still rise.</summary>
internal static class PerformanceHome
{
    private const int Shown = 12;

    public static HomeList OfAnalysts { get; } =
        new HomeListOf<ListUndecidedMonths, IReadOnlyList<ListUndecidedMonths.Row>>(
            "undecided",
            "Months with undecided claims",
            Role.DirectorateAnalyst)
        {
            Address = "/claims?status=Waiting",
            Empty = "Every claim of the last three financial years is decided.",
            Of = () => new ListUndecidedMonths(),
            Show = found => new HomeListContent(
                [.. found.Take(Shown).Select(month => new HomeLine(
                    $"/claims?status=Waiting&year={month.FinancialYear}&through={DueFormat.Exact(LastDay(month))}",
                    FirstDay(month).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
                    $"Its figure may still rise by {Format.Count(month.Networks, "network")}",
                    $"{Format.Count(month.Claims, "claim")} to decide"))],
                found.Count,
                OrMore: false,
                found.Count == 0
                    ? "Every month of the last three financial years is decided."
                    : $"{Format.Count(found.Count, "month")} may still change: "
                        + $"{Format.Count(found.Sum(month => month.Claims), "claim")} "
                        + $"{(found.Sum(month => month.Claims) == 1 ? "waits" : "wait")} for a decision."),
        };

    private static DateOnly FirstDay(ListUndecidedMonths.Row month) => new(month.Year, month.Month, 1);

    private static DateOnly LastDay(ListUndecidedMonths.Row month) => FirstDay(month).AddMonths(1).AddDays(-1);
}
