namespace OperationsCase.Statute;

/// <summary>Turns instants into the calendar days that the law counts in, and back.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>What London's clocks show at <paramref name="instant"/>, without an offset.</summary>
    public static DateTime ClockOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The calendar day in London at <paramref name="instant"/>.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ClockOf(instant));

    /// <summary>The instant of midnight at the start of <paramref name="date"/>, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant at which London's clocks show <paramref name="time"/>, in UTC.</summary>
    /// <remarks>
    /// For times that stand without asking: midnights and noons, which no change of the clocks touches. A time
    /// that a person typed goes through <see cref="Read"/>, which says when there is none or there are two.
    /// </remarks>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);

        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Reads what a clock in London showed.</summary>
    /// <param name="clock">Date and time as typed, in no zone.</param>
    /// <returns>The instant or instants, in UTC, at which the clocks showed it; none on a spring Sunday's missing hour.</returns>
    public static LondonTimeReading Read(DateTime clock)
    {
        var local = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);

        if (Zone.IsInvalidTime(local))
        {
            return new LondonTimeReading([]);
        }

        var offsets = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local) : [Zone.GetUtcOffset(local)];

        return new LondonTimeReading([.. offsets.Select(offset => new DateTimeOffset(local, offset).ToUniversalTime()).Order()]);
    }

    /// <summary>Whether London's clocks go forward or back on this day, which then has 23 or 25 hours.</summary>
    public static bool ClocksChangeOn(DateOnly date) => StartOf(date.AddDays(1)) - StartOf(date) != TimeSpan.FromDays(1);
}
