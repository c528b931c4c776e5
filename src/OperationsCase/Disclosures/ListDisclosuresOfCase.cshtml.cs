using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Disclosures;

public sealed class ListDisclosuresOfCasePageModel(IMediator mediator, CaseKinds kinds, ICurrentUser officer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PagedCaseRows<DisclosureRow> Found { get; private set; } = null!;

    ListPageInfo IListPage.Part => new(ListDisclosuresOfCase.PageSize, Found?.Total ?? 0, Found?.Rows.Count ?? 0);

    public bool MayRecord => officer.May<RecordDisclosure>() && kinds[Found.Case.Subject].WhyNotDisclosed is null;

    public async Task<IActionResult> OnGetAsync(string reference) => this.Show(
    await mediator.Send(new ListDisclosuresOfCase(reference, this.Asked(PageNumber))), done: found =>
    {
        Found = found;

        return Page();
    });
}
