using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

public sealed class ListTombstonesPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListTombstones.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListTombstones.PageSize, Found.Total, Found.Rows.Count);

    public async Task<IActionResult> OnGetAsync() => this.Show(await mediator.Send(new ListTombstones(PageNumber)), done: found =>
    {
        Found = found;

        return Page();
    });
}
