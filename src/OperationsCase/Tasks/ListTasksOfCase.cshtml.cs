using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Tasks;

public sealed class ListTasksOfCasePageModel(IMediator mediator, ICurrentUser officer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PagedCaseRows<TaskRow> Found { get; private set; } = null!;

    ListPageInfo IListPage.Part => new(ListTasksOfCase.PageSize, Found?.Total ?? 0, Found?.Rows.Count ?? 0);

    public bool MayAdd => officer.May<AddTask>();

    public async Task<IActionResult> OnGetAsync(string reference) =>
        this.Show(await mediator.Send(new ListTasksOfCase(reference, this.Asked(PageNumber))), done: found =>
        {
            Found = found;

            return Page();
        });
}
