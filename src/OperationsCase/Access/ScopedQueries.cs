using MediatR;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>Sends queries through the mediator of the scope, and leaves the request that asks them as it was.</summary>
internal sealed class ScopedQueries(Mediator mediator, RequestDepth depth, CurrentCase currentCase, CurrentReason reason) : IQueries
{
    public async Task<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellation = default)
    {
        var goBack = depth.Enter() + currentCase.PutAside() + reason.PutAside();

        try
        {
            return await mediator.Send(query, cancellation);
        }
        finally
        {
            goBack();
        }
    }
}
