using Microsoft.AspNetCore.Mvc.Filters;

namespace OperationsCase.Audit;

/// <summary>
/// Writes the log when a page or the API knows its answer and has not begun to make it, so that a fault of the disk is still told by a page
/// of its own.
/// </summary>
/// <remarks>What is asked for later, while a page is made, is written when its first byte is about to leave.</remarks>
internal sealed class AccessLogFilter(AccessLog log) : IAsyncAlwaysRunResultFilter, IEndpointFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await log.WriteOf(context.HttpContext);
        await next();
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        await log.WriteOf(context.HttpContext);

        return answer;
    }
}
