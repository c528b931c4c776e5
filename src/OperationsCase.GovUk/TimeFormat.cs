using System.Globalization;

namespace OperationsCase.GovUk;

/// <summary>Times of day as people say them.</summary>
public static class TimeFormat
{
    /// <summary>"4:20pm", "9am", "noon" or "midnight".</summary>
    public static string Clock(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (_, 0) => time.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };
}
