using System.Globalization;

namespace OperationsCase.Audit.Log;

/// <summary>A place in the log, in the order of time: what comes after it is older.</summary>
internal readonly record struct LogPlace(DateTimeOffset At, Guid Id)
{
    private const string Format = "yyyyMMddHHmmss";

    /// <returns>Null when it is none.</returns>
    public static LogPlace? Read(string text) => text.Split('-', 2) is [var at, var id]
        && DateTimeOffset.TryParseExact(at, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && Guid.TryParseExact(id, "N", out var entry)
            ? new LogPlace(moment, entry)
            : null;

    public override string ToString() => $"{At.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}-{Id:N}";
}
