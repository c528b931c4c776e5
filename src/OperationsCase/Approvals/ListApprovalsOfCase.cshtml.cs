using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Approvals;

public sealed class ListApprovalsOfCasePageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PagedCaseRows<ApprovalRow> Found { get; private set; } = null!;

    ListPageInfo IListPage.Part => new(ListApprovalsOfCase.PageSize, Found?.Total ?? 0, Found?.Rows.Count ?? 0);

    public async Task<IActionResult> OnGetAsync(string reference) => this.Show(
        await mediator.Send(new ListApprovalsOfCase(reference, this.Asked(PageNumber))),
        done: found =>
        {
            Found = found;

            return Page();
        });
}
