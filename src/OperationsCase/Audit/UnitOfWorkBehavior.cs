using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>Keeps a command's changes and its audit entry together: both are kept, or neither.</summary>
internal sealed class UnitOfWorkBehavior<TRequest, TResponse>(Database database, CaseHistory history)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    private static readonly bool IsChange = typeof(TRequest).IsCommand();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();

        if (IsChange && response.Refusals.Count == 0 && !response.IsRepeated)
        {
            if (request is not INotAudited)
            {
                await history.Append(request!);
            }

            await database.Commit();
        }

        return response;
    }
}

/// <summary>A command that does nothing worth an entry by itself, such as a sweep, whose messages are their own record.</summary>
internal interface INotAudited;
