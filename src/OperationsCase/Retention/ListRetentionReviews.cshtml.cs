using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Retention;

public sealed class ListRetentionReviewsPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "all")]
    public bool Everything { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListRetentionReviews.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListRetentionReviews.PageSize, Found.Total, Found.Rows.Count);

    public DateOnly Today => London.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync() => this.Show(
    await mediator.Send(new ListRetentionReviews { All = Everything, Page = PageNumber }), done: found =>
    {
        Found = found;

        return Page();
    });
}
