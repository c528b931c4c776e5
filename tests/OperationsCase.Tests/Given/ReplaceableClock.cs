namespace OperationsCase.Tests.Given;

/// <summary>The clock of an application that outlives a test; each test sets its own inside.</summary>
internal sealed class ReplaceableClock : TimeProvider
{
    public TimeProvider Inner { get; set; } = System;

    public override TimeZoneInfo LocalTimeZone => Inner.LocalTimeZone;

    public override long TimestampFrequency => Inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Inner.GetUtcNow();

    public override long GetTimestamp() => Inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Inner.CreateTimer(callback, state, dueTime, period);
}
