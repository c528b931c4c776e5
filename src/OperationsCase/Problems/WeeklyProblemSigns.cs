using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>A week and how many signs were seen in it.</summary>
/// <param name="StartsOn">Its first London day; it has seven.</param>
public sealed record WeekOfProblemSigns(DateOnly StartsOn, bool IsAfter, int Signs);

/// <summary>
/// Whole weeks of signs, the earliest first, counted back and forth from the day the response began; where there is none yet, back from today.
/// </summary>
/// <remarks>A week that is not over, and one that began before the problem did, would weigh less than the rest, so neither is here.</remarks>
public sealed record WeeklyProblemSigns(IReadOnlyList<WeekOfProblemSigns> Weeks)
{
    private const int MostBefore = 8;

    private const int MostAfter = 26;

    public IEnumerable<WeekOfProblemSigns> Before => Weeks.Where(week => !week.IsAfter);

    public IEnumerable<WeekOfProblemSigns> After => Weeks.Where(week => week.IsAfter);

    /// <summary>Signs a week before the response began, or null where no whole week can be counted.</summary>
    public double? BeforeAWeek => Average(Before);

    /// <inheritdoc cref="BeforeAWeek" />
    public double? AfterAWeek => Average(After);

    internal static WeeklyProblemSigns Of(IReadOnlyDictionary<DateOnly, int> signsOn, DateOnly sinceOn, DateOnly? responseSinceOn, DateTimeOffset now)
    {
        var today = London.DateOf(now);
        var turn = responseSinceOn ?? today;
        var before = Math.Clamp((turn.DayNumber - sinceOn.DayNumber) / 7, 0, MostBefore);
        var after = responseSinceOn is null ? 0 : Math.Clamp((today.DayNumber - turn.DayNumber) / 7, 0, MostAfter);

        return new WeeklyProblemSigns(
        [
            .. from week in Enumerable.Range(-before, before + after)
               let startsOn = turn.AddDays(week * 7)
               select new WeekOfProblemSigns(startsOn, week >= 0, Enumerable.Range(0, 7).Sum(day => signsOn.GetValueOrDefault(startsOn.AddDays(day)))),
        ]);
    }

    private static double? Average(IEnumerable<WeekOfProblemSigns> weeks) => weeks.Any() ? weeks.Average(week => week.Signs) : null;
}
