using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>Marks a page with a form that also shows something to those who may not send it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowsReadersAttribute : Attribute;

/// <summary>
/// Opens a form only for those whose role may send it: a page is a form when it binds commands, and may be opened by who may send one of
/// them.
/// </summary>
internal sealed class FormAuthorizationFilter(ICurrentUser officer) : IPageFilter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Type>> Known = [];

    /// <summary>The commands without which the page is nothing.</summary>
    public static IReadOnlyList<Type> CommandsOf(Type page) => Known.GetOrAdd(page, Bound);

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var commands = CommandsOf(context.HandlerInstance.GetType());

        if (commands.Count > 0 && !HttpMethods.IsPost(context.HttpContext.Request.Method) && !commands.Any(command => officer.Role.May(command)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static List<Type> Bound(Type page) => page.GetCustomAttribute<AllowsReadersAttribute>() is not null ? [] :
    [
        .. page.GetProperties()
            .Where(property => property.GetCustomAttribute<BindPropertyAttribute>() is not null)
            .Select(property => property.PropertyType)
            .Where(type => type.IsCommand()),
    ];
}
