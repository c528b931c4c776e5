namespace OperationsCase.Foundation;

/// <summary>A clock that stands where it was put, for what is recorded as of another moment than now.</summary>
internal sealed class SettableTimeProvider : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
