using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Intelligence;

public sealed class ListIntelligencePageModel(IMediator mediator, CaseKinds kinds, ICurrentUser officer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PagedCaseRows<ListIntelligence.Row> Found { get; private set; } = null!;

    ListPageInfo IListPage.Part => new(ListIntelligence.PageSize, Found?.Total ?? 0, Found?.Rows.Count ?? 0);

    public bool MayLog => officer.May<LogIntelligence>() && kinds[Found.Case.Subject].WhyNoIntelligence is null;

    public bool MayCorrect => officer.May<CorrectIntelligence>();

    public async Task<IActionResult> OnGetAsync(string reference) => this.Show(
    await mediator.Send(new ListIntelligence(reference, this.Asked(PageNumber))), done: found =>
    {
        Found = found;

        return Page();
    });
}
