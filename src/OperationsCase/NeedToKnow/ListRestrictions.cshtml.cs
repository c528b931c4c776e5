using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.NeedToKnow;

public sealed class ListRestrictionsPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public bool Due { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListRestrictions.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListRestrictions.PageSize, Found.Total, Found.Rows.Count);

    public DateOnly Today => London.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync() =>
        this.Show(await mediator.Send(new ListRestrictions { Due = Due, Page = PageNumber }), done: found =>
        {
            Found = found;

            return Page();
        });
}
