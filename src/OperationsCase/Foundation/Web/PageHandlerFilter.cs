using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OperationsCase.Foundation.Web;

/// <summary>
/// Answers for a page that has no handler for the verb, which would else be shown with nothing in it, or whose address names what cannot be
/// read.
/// </summary>
internal sealed class PageHandlerFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && context.ActionDescriptor.HandlerMethods.Count > 0 && !IsReading(context.HttpContext.Request.Method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (context.HandlerMethod?.Parameters.Any(parameter => IsNamed(context, parameter.Name) && !IsRead(context, parameter.Name)) == true)
        {
            context.Result = new NotFoundResult();
        }

        return context.Result is null ? next() : Task.CompletedTask;
    }

    /// <summary>A page that only takes a form is shown without a handler.</summary>
    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsNamed(PageHandlerExecutingContext context, string parameter) => context.RouteData.Values.ContainsKey(parameter);

    private static bool IsRead(PageHandlerExecutingContext context, string parameter) =>
        context.HandlerArguments.TryGetValue(parameter, out var value) && value is not null;
}
