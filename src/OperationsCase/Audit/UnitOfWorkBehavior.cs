using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>Gives a command one transaction: its changes, its history and its audit entry are all kept, or none of them. A dry run keeps nothing.</summary>
/// <remarks>Outside all other steps, so that the transaction is one of writing before any of them reads.</remarks>
internal sealed class UnitOfWorkBehavior<TRequest, TResponse>(Database database, CaseHistory history, RequestDepth depth, DryRun dryRun)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    private static readonly bool IsChange = typeof(TRequest).IsCommand();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsChange || !depth.IsOutermost)
        {
            return await next();
        }

        database.WillChange();
        var response = await next();

        if (response.Refusals.Count == 0 && !response.IsRepeated && !dryRun.IsOn)
        {
            if (request is not INotAudited || database.Touched.Any)
            {
                await history.Append(request!);
            }

            await database.Commit();
        }

        return response;
    }
}

/// <summary>
/// A command that does nothing worth an entry by itself, such as a sweep, whose messages are their own record. It has one all the same when it
/// wrote rows that are evidence.
/// </summary>
internal interface INotAudited;
