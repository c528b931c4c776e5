using MediatR;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>Tells the database, before anything reads it, that this request will write.</summary>
internal sealed class WriteTransactionBehavior<TRequest, TResponse>(Database database) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly bool IsChange = typeof(TRequest).IsCommand();

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (IsChange)
        {
            database.WillChange();
        }

        return next();
    }
}
