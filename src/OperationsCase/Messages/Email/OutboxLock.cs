namespace OperationsCase.Messages.Email;

/// <summary>One for each process.</summary>
internal sealed class OutboxLock : IDisposable
{
    public SemaphoreSlim Open { get; } = new(1);

    public void Dispose() => Open.Dispose();
}
