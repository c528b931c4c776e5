using MediatR;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>
/// The mediator that pages, the API and the sweep have: it gives each request a connection and a transaction of its
/// own, and runs a whole command again when another transaction was in its way.
/// </summary>
/// <remarks>
/// A page may so show again what it showed before, after a command that was refused. Nothing leaves the building
/// inside a command, so running it again is harmless.
/// </remarks>
internal sealed class EachInItsOwnScope(IServiceScopeFactory scopes, IEngine engine) : IMediator
{
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        Retried.Run(engine, async () =>
        {
            await using var scope = scopes.CreateAsyncScope();

            return await scope.ServiceProvider.GetRequiredService<Mediator>().Send(request, cancellationToken);
        });

    /// <exception cref="NotSupportedException">Always: nothing in this house is told of anything behind its back.</exception>
    public Task Publish(object notification, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Send a request, or write an outbox row.");

    /// <inheritdoc cref="Publish(object, CancellationToken)" />
    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Publish((object)notification, cancellationToken);
}
