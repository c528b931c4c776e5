using System.Globalization;
using System.Text.RegularExpressions;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Web;

/// <summary>Times written by machines, and the sentences about the two Sundays on which London's clocks change.</summary>
internal static partial class LondonTimeInput
{
    private static readonly string[] Written = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Reads 2026-11-23T16:20, which is what London's clocks showed, or with Z or an offset, which is that instant.</summary>
    /// <returns>The instant in UTC.</returns>
    public static InputResult<DateTimeOffset> ReadIso(string text, string what)
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

        return London.Read(shown) switch
        {
            { NeverHappened: true } => $"{NeverHappened(shown)}. Add +01:00 or +00:00 to say which time is meant",
            { HappenedTwice: true } => $"{HappenedTwice(shown)}. Add +01:00 for the first or +00:00 for the second",
            var reading => reading.Instants[0],
        };
    }

    public static string NeverHappened(DateTime shown) =>
        $"The clocks went forward at 1am on {Date(shown)}, so {Clock(shown)} did not happen in London that day";

    public static string HappenedTwice(DateTime shown) => $"{Clock(shown)} happened twice on {Date(shown)}";

    public static string Clock(DateTime shown) => Format.Clock(TimeOnly.FromDateTime(shown));

    private static string Unreadable(string what) => $"{what} must be a date and time, like 2026-11-23T16:20";

    private static string Date(DateTime shown) => shown.ToString("d'\u00a0'MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<shown>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(?<zone>Z|[+-]\d\d:\d\d)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}
