using System.Globalization;
using OperationsCase.GovUk;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Web;

/// <summary>Times, lengths, sums and numbers as people say them, in London time.</summary>
internal static class Format
{
    private const char NoBreak = '\u00a0';

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>
    /// "4:20pm", "9am", "noon" or "midnight"; of an hour that comes twice, "1:30am BST (the first of two)" and "1:30am GMT (the second)".
    /// </summary>
    public static string Clock(DateTimeOffset at)
    {
        var shown = London.ClockOf(at);
        var said = Clock(TimeOnly.FromDateTime(shown));

        return !London.Read(shown).HappenedTwice ? said
            : shown == at.UtcDateTime ? $"{said} GMT (the second)"
            : $"{said} BST (the first of two)";
    }

    public static string Clock(TimeOnly time) => TimeFormat.Clock(time);

    /// <summary>"Monday 23 November 2026".</summary>
    public static string Day(DateOnly on) => $"{DayAndMonth(on)} {on.Year}";

    public static string Day(DateTimeOffset at) => Day(London.DateOf(at));

    /// <summary>"23 November 2026", without the day of the week.</summary>
    public static string Date(DateOnly on) => on.ToString("d MMMM yyyy", Plain);

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
    public static string CountUpTo(long number, bool orMore, string thing) => orMore ? $"more than {Count(number, thing)}" : Count(number, thing);

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

    private static string On(DateTimeOffset at, string day) =>
        Clock(at) == "midnight" ? $"midnight at the start of {day}" : $"{Clock(at)}, {day}";

    private static string DayAndMonth(DateOnly on) => $"{on.ToString("dddd", Plain)} {on.Day}{NoBreak}{on.ToString("MMMM", Plain)}";

    private static string Plural(string thing) =>
        thing.EndsWith('y') && !"aeiou".Contains(thing[^2], StringComparison.Ordinal) ? $"{thing[..^1]}ies"
        : thing.EndsWith('s')
            || thing.EndsWith('x')
            || thing.EndsWith("ch", StringComparison.Ordinal)
            || thing.EndsWith("sh", StringComparison.Ordinal) ? $"{thing}es"
        : $"{thing}s";
}
