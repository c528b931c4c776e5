using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

public sealed class ShowNetworkHistoryPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public GetNetwork.Answer Case { get; private set; } = null!;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(NetworkReference network)
    {
        var found = await mediator.Send(new GetNetwork(network));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;

        return this.Show(await mediator.Send(new ListHistoryOfNetwork(network, this.Asked(PageNumber))), done: happened =>
        {
            Happened = happened;

            return Page();
        });
    }
}
