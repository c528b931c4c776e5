namespace OperationsCase.Statute;

/// <summary>Counts calendar days. No Act here moves an end that falls on a weekend or a holiday forward.</summary>
public static class DayClock
{
    /// <summary>The last day of a period that leaves its first day out: "not more than 14 days" after a hearing.</summary>
    /// <param name="day">The day left out.</param>
    /// <param name="days">Calendar days.</param>
    /// <returns>The last day, included in the period.</returns>
    public static DateOnly LastDayAfter(DateOnly day, int days) => day.AddDays(days);

    /// <summary>The last day of a period that includes its first: "21 days beginning with the date of the decision".</summary>
    /// <param name="day">The first day of the period.</param>
    /// <param name="days">Calendar days.</param>
    /// <returns>The last day, included in the period: 20 days after the first of 21.</returns>
    public static DateOnly LastDayBeginningWith(DateOnly day, int days) => day.AddDays(days - 1);

    /// <summary>Calculates a clock of days, working days or months, or the earliest of several.</summary>
    /// <exception cref="FormatException">A fact that a limit starts with is missing or no date.</exception>
    internal static DeadlineCalculation Calculate(StatutoryRule rule, DateOnly on, BankHolidays calendar, RuleFacts facts)
    {
        var begun = rule.EachLimit.Select(limit => (Limit: limit, On: Begins(rule, limit, on, facts))).ToList();
        var ends = begun.ConvertAll(one => one.Limit.LastDay(one.On, rule.Disregards, calendar));
        var safeEnds = begun.Zip(ends, (one, end) => one.Limit.SafeLastDay(one.On, end)).ToList();
        var (last, safe) = (ends.Min(), safeEnds.Min());
        var rolled = WorkingDays.OnOrBefore(last, rule.RollsBackFrom, calendar);
        var deciding = ends.IndexOf(last);

        return new DeadlineCalculation
        {
            Rule = rule,
            TriggerAt = London.StartOf(on),
            DueAt = London.StartOf(rolled.LastDayOn.AddDays(1)),
            AlertAt = London.StartOf((safe < rolled.LastDayOn ? safe : rolled.LastDayOn).AddDays(1)),
            LastDayOn = rolled.LastDayOn,
            SafeLastDayOn = rule.HasTwoReadings ? safe : null,
            CalendarVersion = calendar.Version,
            BeginsOn = begun[deciding].On,
            Limits = [.. begun.Select((one, place) => new RuleLimitResult(one.Limit, one.On, ends[place], Decides: place == deciding))],
            RolledBackFrom = rolled.Days,
            DaysCounted = rule.Clock == ClockKind.WorkingDaysAfter ? WorkingDays.After(on, rule.Length, rule.Disregards, calendar).Days : [],
        };
    }

    private static DateOnly Begins(StatutoryRule rule, RuleLimit limit, DateOnly on, RuleFacts facts) =>
        limit.Fact is { } fact ? facts.Day(fact) : rule.FromNextDay ? on.AddDays(1) : on;
}
