namespace OperationsCase.Messages.Email;

/// <summary>What Hangfire runs for e-mail: one round at a time in a process, so that a slow server of mail holds up nothing else.</summary>
internal sealed class OutboxJob(IServiceProvider services, OutboxLock office)
{
    public const string Job = "outbox";

    public async Task Run()
    {
        if (!office.Open.Wait(0))
        {
            return;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().Round();
        }
        finally
        {
            office.Open.Release();
        }
    }
}
