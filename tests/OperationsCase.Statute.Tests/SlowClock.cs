using CsCheck;

namespace OperationsCase.Statute.Tests;

/// <summary>The same reckoning done the long way, minute by minute and day by day, sharing nothing with the product.</summary>
internal static class SlowClock
{
    private static readonly DateTimeOffset First = new(2005, 7, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2028, 12, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Any minute that the shipped calendar covers; half of them within three days of a change of the clocks.</summary>
    public static Gen<DateTimeOffset> AnyMinute { get; } = Gen.OneOf(
        Gen.Int[0, (int)(Last - First).TotalMinutes].Select(minutes => First.AddMinutes(minutes)),
        Gen.Select(Gen.Int[2006, 2028], Gen.OneOf(Gen.Const(3), Gen.Const(10)), Gen.Int[-3 * 24 * 60, 3 * 24 * 60], (year, month, minutes) => Change(year, month).AddMinutes(minutes)));

    /// <summary>Any minute in the week around Christmas or Easter.</summary>
    public static Gen<DateTimeOffset> MinuteNearAHoliday { get; } =
        Gen.Select(Gen.Int[2006, 2027], Gen.Bool, Gen.Int[-5 * 24 * 60, 5 * 24 * 60], (year, christmas, minutes) =>
            (christmas ? new DateTimeOffset(year, 12, 26, 0, 0, 0, TimeSpan.Zero) : new DateTimeOffset(GoodFriday(year), TimeOnly.MinValue, TimeSpan.Zero)).AddMinutes(minutes));

    public static DateTime Shown(DateTimeOffset at) => (IsSummer(at) ? at.AddHours(1) : at).DateTime;

    public static DateTimeOffset Elapsed(DateTimeOffset trigger, int hours, Func<DateOnly, bool> leftOut)
    {
        var now = trigger;

        for (var left = hours * 60; left > 0; now = now.AddMinutes(1))
        {
            left -= leftOut(DateOnly.FromDateTime(Shown(now))) ? 0 : 1;
        }

        return now;
    }

    public static DateTimeOffset ByTheWall(DateTimeOffset trigger, int hours, Func<DateOnly, bool> leftOut)
    {
        var hands = Shown(trigger);

        for (var left = hours * 60; left > 0; hands = hands.AddMinutes(1))
        {
            left -= leftOut(DateOnly.FromDateTime(hands)) ? 0 : 1;
        }

        var at = new DateTimeOffset(hands, TimeSpan.Zero).AddHours(-2);

        while (Shown(at) < hands)
        {
            at = at.AddMinutes(1);
        }

        return at;
    }

    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, decade) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (decade / 4)) - epact - (decade % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;

        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    public static DateOnly GoodFriday(int year) => Easter(year).AddDays(-2);

    public static DateOnly LastDay(DateOnly day, int months, bool dayIsIncluded)
    {
        for (var last = day; ; last = last.AddDays(1))
        {
            var counted = dayIsIncluded ? last.AddDays(1) : last;

            if (MonthsApart(day, counted) == months && counted.Day == day.Day)
            {
                return last;
            }

            if (MonthsApart(day, last) == months && last.AddDays(1).Day == 1 && last.Day < day.Day)
            {
                return last;
            }
        }
    }

    private static int MonthsApart(DateOnly one, DateOnly other) => ((other.Year - one.Year) * 12) + other.Month - one.Month;

    private static bool IsSummer(DateTimeOffset at) => at >= Change(at.UtcDateTime.Year, 3) && at < Change(at.UtcDateTime.Year, 10);

    private static DateTimeOffset Change(int year, int month)
    {
        var change = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);

        return change.AddDays(-(int)change.DayOfWeek);
    }
}
