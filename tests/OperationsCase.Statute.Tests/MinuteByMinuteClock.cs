using CsCheck;

namespace OperationsCase.Statute.Tests;

/// <summary>The same calculation done the long way, minute by minute and day by day, sharing nothing with the product.</summary>
internal static class MinuteByMinuteClock
{
    private const int MinutesADay = 24 * 60;

    private static readonly DateOnly Zero = new(2000, 1, 1);
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly bool[] Summer = SummerHours();
    private static readonly DateTimeOffset First = new(2005, 7, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2028, 12, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Any minute that the shipped calendar covers; half of them within three days of a change of the clocks.</summary>
    public static Gen<DateTimeOffset> AnyMinute { get; } = Gen.OneOf(
        Gen.Int[0, (int)(Last - First).TotalMinutes].Select(minutes => First.AddMinutes(minutes)),
        Gen.Select(
            Gen.Int[2006, 2028],
            Gen.OneOf(Gen.Const(3), Gen.Const(10)),
            Gen.Int[-3 * 24 * 60, 3 * 24 * 60],
            (year, month, minutes) => Change(year, month).AddMinutes(minutes)));

    /// <summary>Any minute in the week around Christmas or Easter.</summary>
    public static Gen<DateTimeOffset> MinuteNearAHoliday { get; } =
        Gen.Select(Gen.Int[2006, 2027], Gen.Bool, Gen.Int[-5 * 24 * 60, 5 * 24 * 60], (year, christmas, minutes) =>
            (christmas
                ? new DateTimeOffset(year, 12, 26, 0, 0, 0, TimeSpan.Zero)
                : new DateTimeOffset(GoodFriday(year), TimeOnly.MinValue, TimeSpan.Zero)).AddMinutes(minutes));

    public static DateTime Shown(DateTimeOffset at) => (IsSummer(MinuteOf(at)) ? at.AddHours(1) : at).DateTime;

    /// <summary>Walks minute by minute until so many have counted.</summary>
    public static DateTimeOffset Elapsed(DateTimeOffset trigger, int hours, Predicate<DateOnly> leftOut)
    {
        var minute = MinuteOf(trigger);
        var (today, stands) = (int.MinValue, false);

        for (var left = hours * 60; left > 0; minute++)
        {
            var day = (minute + (IsSummer(minute) ? 60 : 0)) / MinutesADay;
            (today, stands) = day == today ? (today, stands) : (day, leftOut(Zero.AddDays(day)));
            left -= stands ? 0 : 1;
        }

        return Epoch.AddMinutes(minute);
    }

    /// <summary>Walks the hands of London's clocks minute by minute, and waits for the instant at which they first show where they came to.</summary>
    public static DateTimeOffset ByTheWall(DateTimeOffset trigger, int hours, Predicate<DateOnly> leftOut)
    {
        var start = MinuteOf(trigger);
        var hands = start + (IsSummer(start) ? 60 : 0);
        var (today, stands) = (int.MinValue, false);

        for (var left = hours * 60; left > 0; hands++)
        {
            (today, stands) = hands / MinutesADay == today ? (today, stands) : (hands / MinutesADay, leftOut(Zero.AddDays(hands / MinutesADay)));
            left -= stands ? 0 : 1;
        }

        var minute = hands - 120;

        while (minute + (IsSummer(minute) ? 60 : 0) < hands)
        {
            minute++;
        }

        return Epoch.AddMinutes(minute);
    }

    /// <summary>Walks day by day from the day after the trigger until so many have counted.</summary>
    public static DateOnly DaysAfter(DateOnly day, int days, Predicate<DateOnly> leftOut)
    {
        for (var left = days; left > 0; left -= leftOut(day) ? 0 : 1)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly BackFrom(DateOnly day, Predicate<DateOnly> leftOut)
    {
        while (leftOut(day))
        {
            day = day.AddDays(-1);
        }

        return day;
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

    private static int MinuteOf(DateTimeOffset at) => (int)(at - Epoch).TotalMinutes;

    private static bool IsSummer(int minute) => Summer[minute / 60];

    /// <summary>The last Sunday of a month, 01:00 Greenwich time.</summary>
    public static DateTimeOffset Change(int year, int month)
    {
        var change = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);

        return change.AddDays(-(int)change.DayOfWeek);
    }

    private static bool[] SummerHours()
    {
        var summer = new bool[(int)(new DateTimeOffset(2034, 1, 1, 0, 0, 0, TimeSpan.Zero) - Epoch).TotalHours];

        for (var year = Zero.Year; year < 2034; year++)
        {
            Array.Fill(summer, true, MinuteOf(Change(year, 3)) / 60, (MinuteOf(Change(year, 10)) - MinuteOf(Change(year, 3))) / 60);
        }

        return summer;
    }
}
