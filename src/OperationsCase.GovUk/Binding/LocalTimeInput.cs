using System.Globalization;
using System.Text.RegularExpressions;

namespace OperationsCase.GovUk.Binding;

/// <summary>Times written by machines, and the sentences about the two Sundays on which clocks change.</summary>
public static partial class LocalTimeInput
{
    private static readonly string[] Written = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads 2026-11-23T16:20, which is what local clocks showed, or with Z or an offset, which is that instant.</summary>
    /// <returns>The instant in UTC.</returns>
    public static InputResult<DateTimeOffset> ReadIso(string text, string what, ILocalTimeZone zone)
    {
        var match = Iso().Match(text);

        if (!match.Success || !DateTime.TryParseExact(
            match.Groups["shown"].Value.Replace(' ', 'T'), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var shown))
        {
            return Unreadable(what);
        }

        if (match.Groups["zone"].Success)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToUniversalTime()
                : Unreadable(what);
        }

        var instants = zone.InstantsOf(shown);

        return instants.Count switch
        {
            0 => $"{NeverHappened(shown, zone)}. Add +01:00 or +00:00 to say which time is meant",
            2 => $"{HappenedTwice(shown)}. Add +01:00 for the first or +00:00 for the second",
            _ => instants[0],
        };
    }

    internal static string NeverHappened(DateTime shown, ILocalTimeZone zone) =>
        $"The clocks went forward at 1am on {Date(shown)}, so {Clock(shown)} did not happen in {zone.Place} that day";

    internal static string HappenedTwice(DateTime shown) => $"{Clock(shown)} happened twice on {Date(shown)}";

    internal static string Clock(DateTime shown) => TimeFormat.Clock(TimeOnly.FromDateTime(shown));

    private static string Unreadable(string what) => $"{what} must be a date and time, like 2026-11-23T16:20";

    private static string Date(DateTime shown) => shown.ToString("d'\u00a0'MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<shown>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(?<zone>Z|[+-]\d\d:\d\d)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}
