using System.Data.Common;
using MediatR;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>
/// The mediator that pages, the API and the sweep have: it gives each request a connection and a transaction of its
/// own, and runs a whole command again when another transaction was in its way.
/// </summary>
/// <remarks>
/// A page may so show again what it showed before, after a command that was refused. Nothing leaves the building
/// inside a command, so running it again is harmless. A command of a batch is never run again by itself: the batch is.
/// </remarks>
internal sealed partial class ScopedMediator(
    IServiceScopeFactory scopes,
    IEngine engine,
    ILogger<ScopedMediator> log,
    BatchTransaction? batch = null) : IMediator
{
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (batch?.Current is not null)
        {
            return await Once(request, cancellationToken);
        }

        try
        {
            return await TransactionRetry.Run(engine, () => Once(request, cancellationToken));
        }
        catch (DbException exception) when (engine.FaultOf(exception) == DatabaseFault.TryAgain && RefusedAnswer<TResponse>.By is { } refused)
        {
            GaveUp(log, request.GetType().Name, exception);

            return refused([Refusal.Busy]);
        }
    }

    /// <exception cref="NotSupportedException">Always: nothing in this house is told of anything behind its back.</exception>
    public Task Publish(object notification, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Send a request, or write an outbox row.");

    /// <inheritdoc cref="Publish(object, CancellationToken)" />
    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Publish((object)notification, cancellationToken);

    private async Task<TResponse> Once<TResponse>(IRequest<TResponse> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Mediator>().Send(request, cancellation);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Request} gave up: other transactions were in its way each time. Its sender was told to try again.")]
    private static partial void GaveUp(ILogger logger, string request, Exception exception);

    /// <summary>How an answer of this type says no; null for one that cannot.</summary>
    private static class RefusedAnswer<TResponse>
    {
        public static readonly Func<IReadOnlyList<Refusal>, TResponse>? By = typeof(IRefusable<TResponse>).IsAssignableFrom(typeof(TResponse))
            ? typeof(TResponse).GetMethod(nameof(Result<>.Refused))!.CreateDelegate<Func<IReadOnlyList<Refusal>, TResponse>>()
            : null;
    }
}
