using System.Globalization;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Web;

/// <summary>Times, lengths, sums and numbers as people say them, in London time.</summary>
internal static class Words
{
    private const char NoBreak = '\u00a0';

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>"4:20pm", "9am", "noon" or "midnight".</summary>
    public static string Clock(DateTimeOffset at) => Clock(TimeOnly.FromDateTime(London.ClockOf(at)));

    public static string Clock(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (_, 0) => time.ToString("htt", Plain).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", Plain).ToLowerInvariant(),
    };

    /// <summary>"Monday 23 November 2026".</summary>
    public static string Day(DateOnly on) => $"{DayAndMonth(on)} {on.Year}";

    public static string Day(DateTimeOffset at) => Day(London.DateOf(at));

    /// <summary>"23 Nov".</summary>
    public static string DayShort(DateOnly on) => $"{on.Day}{NoBreak}{on.ToString("MMM", Plain)}";

    /// <summary>"4:20pm, Saturday 21 November 2026". Of the two midnights of a day it says which.</summary>
    public static string Moment(DateTimeOffset at) => On(at, Day(at));

    /// <summary>"£1,140.00".</summary>
    public static string Pounds(long pence)
    {
        var pounds = Math.Abs((decimal)pence) / 100;

        return $"{(pence < 0 ? "−" : "")}£{pounds.ToString("N2", Plain)}";
    }

    /// <summary>"1,204".</summary>
    public static string Number(long number) => number.ToString("N0", Plain).Replace('-', '−');

    /// <summary>A reference that no line breaks in two: its hyphens are the kind that hold together.</summary>
    public static string Whole(string reference) => reference.Replace('-', '\u2011');

    /// <summary>"1 operation", "61 operations". A plural of its own is given: <c>Count(2, "person", "people")</c>.</summary>
    public static string Count(long number, string thing, string? things = null) =>
        $"{Number(number)} {(number == 1 ? thing : things ?? Plural(thing))}";

    /// <summary>"61 operations", or "more than 1,000 operations" where counting stopped.</summary>
    public static string Tally(long number, bool orMore, string thing) => orMore ? $"more than {Count(number, thing)}" : Count(number, thing);

    /// <summary>"Showing 1 to 25 of 1,204", "Showing 1 to 25 of more than 1,000", or "Nothing to show".</summary>
    public static string Showing(int page, int size, long total, bool orMore = false) => orMore
        ? $"Showing {Number(((long)(page - 1) * size) + 1)} to {Number((long)page * size)} of more than {Number(total)}"
        : total == 0
        ? "Nothing to show"
        : $"Showing {Number(Math.Min(total, ((long)(page - 1) * size) + 1))} to {Number(Math.Min(total, (long)page * size))} of {Number(total)}";

    /// <summary>"2 hours 55 minutes". Seconds are cut, so that what is left is never overstated.</summary>
    public static string Length(TimeSpan length)
    {
        var minutes = (long)length.Duration().TotalMinutes;
        var parts = minutes >= 72 * 60
            ? new[] { (minutes / 1440, "day"), (minutes / 60 % 24, "hour") }
            : [(minutes / 60, "hour"), (minutes % 60, "minute")];
        var said = parts.Where(part => part.Item1 > 0).Select(part => Count(part.Item1, part.Item2)).ToArray();

        return said.Length == 0 ? "less than a minute" : string.Join(' ', said);
    }

    /// <summary>How long is left of a clock that runs out at an instant, which is itself still in time.</summary>
    public static TimeLeft Due(DateTimeOffset due, DateTimeOffset now, DateTimeOffset? met = null)
    {
        if (met is { } done)
        {
            return Met(done, now);
        }

        var days = London.DateOf(due).DayNumber - London.DateOf(now).DayNumber;
        var left = due - now;
        var words = (left.TotalHours, days) switch
        {
            ( <= -24, <= -1) => $"Overdue by {Days(London.DateOf(due), London.DateOf(now))}",
            ( < 0, _) => $"Overdue by {Length(left)}",
            (0, _) => "Due now",
            ( < 12, _) or (_, 0) => $"Due in {Length(left)}",
            (_, 1) => "Due tomorrow",
            _ => $"Due in {Days(London.DateOf(now), London.DateOf(due))}",
        };

        return new TimeLeft(State(left < TimeSpan.Zero, days), words, MomentSeenFrom(now, due), Machine(due));
    }

    /// <summary>How long is left of a clock that runs to the end of a day in London.</summary>
    public static TimeLeft Due(DateOnly due, DateTimeOffset now, DateTimeOffset? met = null)
    {
        if (met is { } done)
        {
            return Met(done, now);
        }

        var today = London.DateOf(now);
        var days = due.DayNumber - today.DayNumber;
        var words = days switch
        {
            < 0 => $"Overdue by {Days(due, today)}",
            0 => "Due by midnight",
            1 => "Due tomorrow",
            _ => $"Due in {Days(today, due)}",
        };
        var moment = days == 0 ? "end of today" : $"end of {DaySeenFrom(today, due)}";

        return new TimeLeft(State(days < 0, days), words, moment, due.ToString("yyyy-MM-dd", Plain));
    }

    private static TimeLeft Met(DateTimeOffset done, DateTimeOffset now) =>
        new(DueState.Met, "Met", MomentSeenFrom(now, done), Machine(done));

    private static DueState State(bool isOverdue, int days) => days switch
    {
        _ when isOverdue => DueState.Overdue,
        0 => DueState.Today,
        <= 7 => DueState.Soon,
        _ => DueState.Later,
    };

    private static string MomentSeenFrom(DateTimeOffset now, DateTimeOffset at)
    {
        var (today, on) = (London.DateOf(now), London.DateOf(at));

        return on == today && Clock(at) != "midnight" ? $"{Clock(at)} today" : On(at, DaySeenFrom(today, on));
    }

    private static string On(DateTimeOffset at, string day) =>
        Clock(at) == "midnight" ? $"midnight at the start of {day}" : $"{Clock(at)}, {day}";

    /// <summary>Within a week the year goes without saying.</summary>
    private static string DaySeenFrom(DateOnly today, DateOnly on) =>
        Math.Abs(on.DayNumber - today.DayNumber) <= 7 ? DayAndMonth(on) : Day(on);

    private static string DayAndMonth(DateOnly on) => $"{on.ToString("dddd", Plain)} {on.Day}{NoBreak}{on.ToString("MMMM", Plain)}";

    private static string Days(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

        return days <= 60 ? Count(days, "day") : months < 36 ? Count(months, "month") : Count(months / 12, "year");
    }

    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", Plain);

    private static string Plural(string thing) =>
        thing.EndsWith('y') && !"aeiou".Contains(thing[^2], StringComparison.Ordinal) ? $"{thing[..^1]}ies"
        : thing.EndsWith('s') || thing.EndsWith('x') || thing.EndsWith("ch", StringComparison.Ordinal) || thing.EndsWith("sh", StringComparison.Ordinal) ? $"{thing}es"
        : $"{thing}s";
}

/// <summary>The state of a clock; its name in lower case is the end of its CSS class.</summary>
public enum DueState { Overdue, Today, Soon, Later, Met }

/// <summary>What is left of a clock, as words and as the moment it runs out.</summary>
/// <param name="DateTime">For <c>time datetime</c>: an instant in UTC, or a day.</param>
public sealed record TimeLeft(DueState State, string Words, string Moment, string DateTime)
{
    public string Css => $"oc-due--{State.ToString().ToLowerInvariant()}";
}
