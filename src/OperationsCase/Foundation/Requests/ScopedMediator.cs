using System.Data.Common;
using System.Reflection;
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
        catch (Exception exception) when (WhyNot(exception) is { } why && RefusedAnswer<TResponse>.By is { } refused)
        {
            GaveUp(log, request.GetType().Name, why.Message, exception);

            return refused([why]);
        }
    }

    private Refusal? WhyNot(Exception exception) => exception switch
    {
        OutcomeUnknownException => Refusal.OutcomeUnknown,
        DbException fault => engine.FaultOf(fault) switch
        {
            DatabaseFault.TryAgain or DatabaseFault.ConnectionLost => Refusal.Busy,
            DatabaseFault.TookTooLong => Refusal.TookTooLong,
            _ => null,
        },
        _ => null,
    };

    /// <exception cref="NotSupportedException">Always: nothing in this house is told of anything behind its back.</exception>
    public Task Publish(object notification, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Send a request, or write an outbox row.");

    /// <inheritdoc cref="Publish(object, CancellationToken)" />
    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Publish((object)notification, cancellationToken);

    private async Task<TResponse> Once<TResponse>(IRequest<TResponse> request, CancellationToken cancellation)
    {
        using var work = CurrentWork.Is(request.GetType().GetCustomAttribute<LongWorkAttribute>()?.Kind ?? WorkKind.Request);
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<Mediator>().Send(request, cancellation);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Request} gave up. Its sender was told: {Said}.")]
    private static partial void GaveUp(ILogger logger, string request, string said, Exception exception);

    /// <summary>How an answer of this type says no; null for one that cannot.</summary>
    private static class RefusedAnswer<TResponse>
    {
        public static readonly Func<IReadOnlyList<Refusal>, TResponse>? By = typeof(IRefusable<TResponse>).IsAssignableFrom(typeof(TResponse))
            ? typeof(TResponse).GetMethod(nameof(Result<>.Refused))!.CreateDelegate<Func<IReadOnlyList<Refusal>, TResponse>>()
            : null;
    }
}
