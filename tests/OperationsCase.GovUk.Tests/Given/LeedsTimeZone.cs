namespace OperationsCase.GovUk.Tests.Given;

internal sealed class LeedsTimeZone : ILocalTimeZone
{
    public static readonly LeedsTimeZone Instance = new();

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public string Place => "Leeds";

    public DateTime ClockAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public IReadOnlyList<DateTimeOffset> InstantsOf(DateTime shown)
    {
        TimeSpan[] offsets = Zone.IsInvalidTime(shown) ? []
            : Zone.IsAmbiguousTime(shown) ? Zone.GetAmbiguousTimeOffsets(shown)
            : [Zone.GetUtcOffset(shown)];

        return [.. offsets.Select(offset => new DateTimeOffset(shown, offset).ToUniversalTime()).Order()];
    }
}
