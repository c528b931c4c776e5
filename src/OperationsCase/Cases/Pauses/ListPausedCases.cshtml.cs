using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Pauses;

public sealed class ListPausedCasesPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListPausedCases.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListPausedCases.PageSize, Found.Total, Found.Rows.Count);

    public async Task<IActionResult> OnGetAsync() => this.Show(
        await mediator.Send(new ListPausedCases { Page = this.Asked(PageNumber) }),
        done: found =>
        {
            Found = found;

            return Page();
        });
}
