using System.Globalization;
using System.Text.RegularExpressions;

namespace OperationsCase.GovUk.Binding;

/// <summary>A local time typed into boxes: a date, a time, and which of the two when the clocks showed it twice.</summary>
internal sealed partial record TypedTime(TypedDate Date, string Time, string Which, ILocalTimeZone Zone)
{
    public const string First = "first";
    public const string Second = "second";

    public bool IsEmpty => Date.IsEmpty && Time.Length == 0;

    /// <summary>The parts that stand in the way; all of them when each alone is sound.</summary>
    public IReadOnlyList<string> Wrong
    {
        get
        {
            var dateIsSound = Date.Read("").Value is not null;
            var timeIsSound = Clock(Time) is not null;

            return IsUndecided ? [nameof(Which)]
                : dateIsSound && !timeIsSound ? [nameof(Time)]
                : timeIsSound && !dateIsSound ? Date.Wrong
                : [.. Date.Wrong, nameof(Time)];
        }
    }

    public bool IsOneOfTwo => Shown is { } shown && Zone.InstantsOf(shown).Count == 2;

    private bool IsUndecided => IsOneOfTwo && Which is not (First or Second);

    /// <summary>What the clocks showed, when date and time are both sound.</summary>
    public DateTime? Shown => Date.Read("").Value is { } date && Clock(Time) is { } time ? date.ToDateTime(time) : null;

    public static TypedTime Of(DateTimeOffset instant, ILocalTimeZone zone)
    {
        var shown = zone.ClockAt(instant);
        var instants = zone.InstantsOf(shown);

        return new TypedTime(
            TypedDate.Of(DateOnly.FromDateTime(shown)),
            shown.ToString(shown.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture),
            instants.Count == 2 ? instants[0] == instant ? First : Second : "",
            zone);
    }

    /// <param name="what">The field in words, which begin the sentence when something is wrong.</param>
    public InputResult<DateTimeOffset> Read(string what)
    {
        if (IsEmpty)
        {
            return default;
        }

        var date = Date.Read(what);

        if (date.Problem is not null)
        {
            return date.Problem;
        }

        if (date.Value is null)
        {
            return $"{what} must include a date";
        }

        if (Clock(Time) is not { } time)
        {
            return Time.Length == 0 ? $"{what} must include a time" : $"{what} must have a time like 06:30 or 6:30pm";
        }

        var shown = date.Value.Value.ToDateTime(time);
        var instants = Zone.InstantsOf(shown);

        return instants.Count switch
        {
            0 => $"{LocalTimeInput.NeverHappened(shown, Zone)}. Enter the time shown after the change",
            2 when Which is not (First or Second) => $"{LocalTimeInput.HappenedTwice(shown)}. Say which one",
            _ => instants[Which == Second ? ^1 : 0],
        };
    }

    /// <summary>Reads 6:30, 06:30, 0630, 6.30am, 6:30 pm, 6pm, noon. An hour alone, and midnight, could be either of two.</summary>
    private static TimeOnly? Clock(string typed)
    {
        if (typed.Equals("noon", StringComparison.OrdinalIgnoreCase))
        {
            return new TimeOnly(12, 0);
        }

        if (Pattern().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var half = match.Groups["half"].Value.ToLowerInvariant();

        if (half.Length > 0)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half == "p" ? 12 : 0);
        }
        else if (!match.Groups["minute"].Success)
        {
            return null;
        }

        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:[:.]?(?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2}))?)?\s*(?:(?<half>[ap])\.?m\.?)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
