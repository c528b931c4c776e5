using System.Globalization;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.WorkOut;

/// <summary>
/// Instants as a file and a script write them: 2026-11-24T14:00+00:00 in London, 2026-11-24T14:00Z in UTC; seconds only where there are
/// any.
/// </summary>
internal static class InstantText
{
    public static string InLondon(DateTimeOffset at)
    {
        var clock = London.ClockOf(at);

        return new DateTimeOffset(clock, clock - at.UtcDateTime).ToString($"{Form(at)}zzz", CultureInfo.InvariantCulture);
    }

    public static string InUtc(DateTimeOffset at) => at.UtcDateTime.ToString($"{Form(at)}'Z'", CultureInfo.InvariantCulture);

    private static string Form(DateTimeOffset at) => at.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss";
}
