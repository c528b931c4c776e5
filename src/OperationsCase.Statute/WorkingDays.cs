namespace OperationsCase.Statute;

/// <summary>Counts days that a rule calls working days, forward or back from a trigger, or back from an end.</summary>
public static class WorkingDays
{
    /// <summary>
    /// What a count of working days leaves out where no rule says otherwise: weekends, bank holidays, Good Friday and Christmas Day.
    /// </summary>
    /// <param name="count">How many working days: after the day named, or before it when below nothing; with none it is that day.</param>
    public static StatutoryRule Count(int count) => new()
    {
        Id = "working-days.count",
        Version = 1,
        Code = "WORKING_DAYS_ADD",
        From = DateOnly.MinValue,
        MustBeDone = "The working days end",
        Begins = "the day named",
        Clock = ClockKind.WorkingDaysAfter,
        Length = count,
        Disregards = [.. DisregardedDay.Every],
        Source = "Banking and Financial Dealings Act 1971, s. 1 and Schedule 1",
        Href = "https://www.legislation.gov.uk/ukpga/1971/80/section/1",
        Remark = "A count of working days and no rule of law: weekends, bank holidays, Good Friday and Christmas Day are left out.",
    };

    /// <summary>The last of a number of working days, the first of them after the day of the trigger, or before it.</summary>
    /// <param name="day">The day of the trigger, which never counts.</param>
    /// <param name="count">How many working days, below nothing to count back; none is the day of the trigger itself, whatever day it is.</param>
    /// <param name="disregards">What makes a day no working day.</param>
    /// <param name="calendar">The bank holidays.</param>
    /// <returns>The last working day, included, and every day walked over with why it did not count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover a year that is walked over.</exception>
    public static DayCount After(DateOnly day, int count, IReadOnlyList<DisregardedDay> disregards, BankHolidays calendar)
    {
        var days = new List<CountedDay>();

        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            var leftOut = DisregardedDay.Why(disregards, day, calendar);
            left -= leftOut is null ? 1 : 0;
            days.Add(new CountedDay(day, leftOut));
        }

        return new DayCount(day, days);
    }

    /// <summary>The day itself, or the nearest working day before it when it is none.</summary>
    /// <param name="day">The day on which a period ends by its count.</param>
    /// <param name="disregards">What makes a day no working day; nothing where a rule does not roll back.</param>
    /// <param name="calendar">The bank holidays.</param>
    /// <returns>The working day, and every day that was given up on the way to it, latest first.</returns>
    /// <remarks>Source: Prosecution of Offences (Custody Time Limits) Regulations 1987, reg. 2(5).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover a year that is walked over.</exception>
    public static DayCount OnOrBefore(DateOnly day, IReadOnlyList<DisregardedDay> disregards, BankHolidays calendar)
    {
        var days = new List<CountedDay>();

        while (DisregardedDay.Why(disregards, day, calendar) is { } why)
        {
            days.Add(new CountedDay(day, why));
            day = day.AddDays(-1);
        }

        return new DayCount(day, days);
    }
}

/// <summary>Where a walk over days ended, and what was met on the way.</summary>
/// <param name="LastDayOn">The London day on which it ended, included.</param>
/// <param name="Days">Each day walked over, in the order of the walk.</param>
public sealed record DayCount(DateOnly LastDayOn, IReadOnlyList<CountedDay> Days);

/// <summary>A London day that a walk came over.</summary>
/// <param name="On">The London day.</param>
/// <param name="LeftOut">Why it does not count, such as "Easter Monday"; none when it counts.</param>
public sealed record CountedDay(DateOnly On, string? LeftOut);
