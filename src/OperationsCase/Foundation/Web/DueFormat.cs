using System.Globalization;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Web;

/// <summary>The one way in which a deadline is said: in lists, on the pages of a case, in e-mails, calendars, documents and files.</summary>
/// <remarks>A deadline that ends at midnight, as one of whole days does, is said by the last day that is still in time.</remarks>
internal static class DueFormat
{
    private const string Ending = " ends";

    /// <summary>"the end of Tuesday 1 December 2026", or "4:20pm on Monday 30 November 2026".</summary>
    /// <param name="dueAt">The last instant in time.</param>
    /// <param name="lastDayOn">The last London day, included, of a clock of days.</param>
    public static string When(DateTimeOffset dueAt, DateOnly? lastDayOn = null) =>
        EndsWith(dueAt, lastDayOn) is { } last ? When(last) : $"{Format.Clock(dueAt)} on {Format.Day(dueAt)}";

    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static string When(DateOnly lastDayOn) => $"the end of {Format.Day(lastDayOn)}";

    /// <summary>"by the end of Tuesday 1 December 2026".</summary>
    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static string By(DateTimeOffset dueAt, DateOnly? lastDayOn = null) => $"by {When(dueAt, lastDayOn)}";

    /// <summary>"By the end of Tuesday 1 December 2026", where it begins a sentence.</summary>
    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static string ByFirst(DateTimeOffset dueAt, DateOnly? lastDayOn = null) => $"By {When(dueAt, lastDayOn)}";

    /// <summary>"By 4:20pm on Monday 30 November 2026", and once that has passed "Overdue since 4:20pm on Monday 30 November 2026".</summary>
    public static string ByOrSince(DateTimeOffset dueAt, DateOnly? lastDayOn, DateTimeOffset now) =>
        dueAt < now ? $"Overdue since {When(dueAt, lastDayOn)}" : ByFirst(dueAt, lastDayOn);

    /// <summary>"The end of Tuesday 1 December 2026", as a heading.</summary>
    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static string Heading(DateTimeOffset dueAt, DateOnly? lastDayOn = null)
    {
        var when = When(dueAt, lastDayOn);

        return $"{char.ToUpperInvariant(when[0])}{when[1..]}";
    }

    /// <summary>What must be done. Of what merely ends, once it has ended: "The closure order has ended: record it".</summary>
    public static string What(string what, bool isOverdue) => isOverdue && Ends(what) ? $"{what[..^Ending.Length]} has ended: record it" : what;

    /// <summary>"a cash detention order ends today", "a court must hear the application by 4:20pm today".</summary>
    public static string DueToday(string what, DateTimeOffset dueAt, DateOnly? lastDayOn)
    {
        var said = what.StartsWith("The ", StringComparison.Ordinal)
            ? $"{("AEIOU".Contains(char.ToUpperInvariant(what[4]), StringComparison.Ordinal) ? "an" : "a")} {what[4..]}"
            : $"{char.ToLowerInvariant(what[0])}{what[1..]}";

        return IsOfADay(dueAt, lastDayOn) ? $"{said} today" : $"{said} {(Ends(what) ? "at" : "by")} {Format.Clock(dueAt)} today";
    }

    /// <summary>The last London day that is still in time.</summary>
    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static DateOnly LastDay(DateTimeOffset dueAt, DateOnly? lastDayOn = null) => EndsWith(dueAt, lastDayOn) ?? London.DateOf(dueAt);

    /// <summary>Whether it ends with a day, and not at a minute.</summary>
    /// <inheritdoc cref="When(DateTimeOffset, DateOnly?)" />
    public static bool IsOfADay(DateTimeOffset dueAt, DateOnly? lastDayOn = null) => EndsWith(dueAt, lastDayOn) is not null;

    /// <summary>An instant for a file: London's time with its offset, <c>2026-11-30T16:20:00+00:00</c>.</summary>
    public static string Exact(DateTimeOffset at)
    {
        var clock = London.ClockOf(at);

        return new DateTimeOffset(clock, clock - at.UtcDateTime).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    /// <summary>An instant for a file, or nothing.</summary>
    public static string Exact(DateTimeOffset? at) => at is { } moment ? Exact(moment) : "";

    /// <summary>A day for a file, <c>2026-11-30</c>, or nothing.</summary>
    public static string Exact(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>How much time is left, and when it ends: the same on every page.</summary>
    /// <param name="dueAt">The last instant in time.</param>
    /// <param name="lastDayOn">The last London day, included, of a clock of days.</param>
    /// <param name="now">From when it is seen.</param>
    /// <param name="met">When the act was done, if it was.</param>
    public static TimeLeft Left(DateTimeOffset dueAt, DateOnly? lastDayOn, DateTimeOffset now, DateTimeOffset? met = null)
    {
        if (met is { } done)
        {
            return Met(done);
        }

        if (EndsWith(dueAt, lastDayOn) is { } last)
        {
            return Left(last, now);
        }

        var (today, on) = (London.DateOf(now), London.DateOf(dueAt));
        var days = on.DayNumber - today.DayNumber;
        var left = dueAt - now;
        var words = (left.TotalHours, days) switch
        {
            ( <= -24, <= -1) => $"Overdue by {Days(on, today)}",
            ( < 0, _) => $"Overdue by {Format.Length(left)}",
            (0, _) => "Due now",
            ( < 12, _) or (_, 0) => $"Due in {Format.Length(left)}",
            (_, 1) => "Due tomorrow",
            _ => $"Due in {Days(today, on)}",
        };
        var isOverdue = left < TimeSpan.Zero;

        return new TimeLeft(State(isOverdue, days), words, $"{(isOverdue ? "since" : "by")} {When(dueAt)}", Machine(dueAt));
    }

    /// <summary>How much time is left to the end of a day in London.</summary>
    public static TimeLeft Left(DateOnly lastDayOn, DateTimeOffset now, DateTimeOffset? met = null)
    {
        if (met is { } done)
        {
            return Met(done);
        }

        var today = London.DateOf(now);
        var days = lastDayOn.DayNumber - today.DayNumber;
        var words = days switch
        {
            < 0 => $"Overdue by {Days(lastDayOn, today)}",
            0 => "Due today",
            1 => "Due tomorrow",
            _ => $"Due in {Days(today, lastDayOn)}",
        };

        var moment = days == 0 ? "by the end of today" : $"{(days < 0 ? "since" : "by")} {When(lastDayOn)}";

        return new TimeLeft(State(days < 0, days), words, moment, Exact(lastDayOn));
    }

    private static bool Ends(string what) => what.EndsWith(Ending, StringComparison.Ordinal);

    private static TimeLeft Met(DateTimeOffset done) => new(DueState.Met, "Met", Format.Moment(done), Machine(done));

    private static DateOnly? EndsWith(DateTimeOffset dueAt, DateOnly? lastDayOn) =>
        lastDayOn ?? (London.ClockOf(dueAt).TimeOfDay == TimeSpan.Zero ? London.DateOf(dueAt).AddDays(-1) : null);

    private static DueState State(bool isOverdue, int days) => days switch
    {
        _ when isOverdue => DueState.Overdue,
        0 => DueState.Today,
        <= 7 => DueState.Soon,
        _ => DueState.Later,
    };

    private static string Days(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

        return days <= 60 ? Format.Count(days, "day") : months < 36 ? Format.Count(months, "month") : Format.Count(months / 12, "year");
    }

    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}

/// <summary>The state of a clock; its name in lower case is the end of its CSS class.</summary>
public enum DueState { Overdue, Today, Soon, Later, Met }

/// <summary>What is left of a clock, as words and as the moment it runs out.</summary>
/// <param name="DateTime">For <c>time datetime</c>: an instant in UTC, or a day.</param>
public sealed record TimeLeft(DueState State, string Words, string Moment, string DateTime)
{
    public string Css => $"oc-due--{State.ToString().ToLowerInvariant()}";
}
