using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Approvals;

public sealed class ListApprovalsPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public ApprovalListing Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; } = true;

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListApprovals.Answer Found { get; private set; } = new([], 0);

    public DateTimeOffset Now => clock.GetUtcNow();

    ListPageInfo IListPage.Part => new(ListApprovals.PageSize, Found.Total, Found.Rows.Count);

    public async Task<IActionResult> OnGetAsync() => this.Show(
        await mediator.Send(new ListApprovals { Of = Of, Waiting = Waiting, Page = PageNumber }),
        done: found =>
        {
            Found = found;

            return Page();
        });

    /// <summary>The lists a reader may choose, each with its address and whether it is open.</summary>
    public IEnumerable<(string Words, string Href, bool IsOpen)> Lists() =>
        from listing in Enum.GetValues<ApprovalListing>()
        select (listing.Words(), $"/approvals?of={listing}", listing == Of);
}
