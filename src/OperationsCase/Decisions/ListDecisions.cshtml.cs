using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Decisions;

public sealed class ListDecisionsPageModel(IMediator mediator, ICurrentUser officer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PagedCaseRows<DecisionRow> Found { get; private set; } = null!;

    ListPageInfo IListPage.Part => new(ListDecisions.Shown, Found?.Total ?? 0, Found?.Rows.Count ?? 0);

    public bool MayRecord => officer.May<RecordDecision>();

    /// <summary>Whoever decided it, or a supervisor.</summary>
    public bool MayCorrect(DecisionRow row) =>
        officer.May<CorrectDecision>() && (row.DecidedById == officer.Id || (officer.Role & Role.Supervisors) != Role.None);

    public async Task<IActionResult> OnGetAsync(string reference) =>
        this.Show(await mediator.Send(new ListDecisions(reference, this.Asked(PageNumber))), done: found =>
        {
            Found = found;

            return Page();
        });
}
