namespace OperationsCase.Statute;

/// <summary>Counts calendar months by the corresponding date. Dodds v Walker [1981] UKHL 5.</summary>
public static class MonthClock
{
    /// <summary>The last day of a period that leaves its first day out: "3 months after", "from the date of".</summary>
    /// <param name="day">The day left out.</param>
    /// <param name="months">Calendar months.</param>
    /// <returns>The same-numbered day, or the last of the month that has none; included in the period.</returns>
    public static DateOnly LastDayAfter(DateOnly day, int months) => day.AddMonths(months);

    /// <summary>The last day of a period that includes its first: "3 months beginning with".</summary>
    /// <param name="day">The first day of the period.</param>
    /// <param name="months">Calendar months.</param>
    /// <returns>
    /// The day before the corresponding date; where the month has no such date, its last day: three months beginning
    /// with 30 November end on 28 February, not on the 27th. Included in the period.
    /// </returns>
    public static DateOnly LastDayBeginningWith(DateOnly day, int months)
    {
        var corresponding = day.AddMonths(months);

        return corresponding.Day == day.Day ? corresponding.AddDays(-1) : corresponding;
    }
}
