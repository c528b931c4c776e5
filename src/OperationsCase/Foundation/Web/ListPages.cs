using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.Foundation.Web;

/// <summary>A page that shows one part of a list, which its address names by number.</summary>
internal interface IListPage
{
    /// <summary>From 1.</summary>
    int PageNumber { get; }

    ListPageInfo Part { get; }
}

/// <summary>The part of a list that a page shows.</summary>
/// <param name="Size">How many rows a page has.</param>
/// <param name="Total">How many rows the list has, or the highest number that was counted out.</param>
/// <param name="Shown">How many rows are on this page.</param>
public readonly record struct ListPageInfo(int Size, long Total, int Shown)
{
    public long LastPage => (Total + Size - 1) / Size;
}

/// <summary>Leads from a page past the end of a list, as from an address kept while the list was longer, to its last page.</summary>
internal sealed class RedirectToLastPageFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is PageResult { Model: IListPage { PageNumber: > 1, Part: { Shown: 0, Total: > 0 } part } }
            && HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            context.Result = new RedirectResult(context.HttpContext.Request.With("page", part.LastPage.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
