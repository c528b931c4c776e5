using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>The problems that a sign may be about, so that logging one begins at home; with one problem, straight to its form.</summary>
public sealed class ChooseProblemPageModel(IMediator mediator, ICurrentUser officer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListProblems.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListProblems.PageSize, Found.Total, Found.Rows.Count);

    public async Task<IActionResult> OnGetAsync() => !officer.May<LogProblemSign>()
        ? Forbid()
        : this.Show(
            await mediator.Send(new ListProblems { Page = this.Asked(PageNumber) }),
            done: found =>
            {
                Found = found;

                return found is { Total: 1, Rows: [var only] } ? Redirect($"/problems/{only.Reference}/signs/new") : Page();
            });
}
