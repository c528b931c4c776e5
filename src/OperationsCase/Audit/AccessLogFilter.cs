using System.Data.Common;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>
/// Writes the log when a page or the API knows its answer and has not begun to make it, so that a fault of the disk is still told by a page
/// of its own.
/// </summary>
/// <remarks>What is asked for later, while a page is made, is written when its first byte is about to leave.</remarks>
internal sealed class AccessLogFilter(AccessLog log, IEngine engine) : IAsyncAlwaysRunResultFilter, IEndpointFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        try
        {
            await log.WriteOf(context.HttpContext);
        }
        catch (DbException exception) when (engine.FaultOf(exception) is DatabaseFault.TryAgain or DatabaseFault.ConnectionLost
            && context is { Result: PageResult, Controller: IFormWithoutRecords form })
        {
            form.ForgetWhatWasRead();
            context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            if (context.ModelState.IsValid)
            {
                context.ModelState.AddModelError("", Refusal.Busy.Message);
            }
        }

        await next();
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        await log.WriteOf(context.HttpContext);

        return answer;
    }
}
