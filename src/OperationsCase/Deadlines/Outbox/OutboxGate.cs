namespace OperationsCase.Deadlines.Outbox;

/// <summary>One for each process.</summary>
internal sealed class OutboxGate : IDisposable
{
    public SemaphoreSlim Open { get; } = new(1);

    public void Dispose() => Open.Dispose();
}
