using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;

namespace OperationsCase.Proceeds;

/// <summary>What the force holds, by place and age, and a list that a property store can be audited against.</summary>
public sealed class ShowMoneyHeldPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public CountMoneyHeld.Answer Held { get; private set; } = new([], 0);

    public ListMoneyHeld.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(RowsOfAPage, Found.Total, Found.Rows.Count);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether the page is the list on paper.</summary>
    [BindProperty(SupportsGet = true, Name = "onPaper")]
    public bool IsOnPaper { get; set; }

    public string? PlaceName => LedgerAccount.IsPlace(Place) ? LedgerAccount.Of(Place!).Name : null;

    private int RowsOfAPage => IsOnPaper ? ListMoneyHeld.MostOnPaper : ListMoneyHeld.PageSize;

    public async Task<IActionResult> OnGetAsync()
    {
        PageNumber = IsOnPaper ? 1 : this.Asked(PageNumber);
        Place = string.IsNullOrWhiteSpace(Place) ? null : Place;
        var counted = await mediator.Send(new CountMoneyHeld());

        if (counted.IsRefused)
        {
            return this.Show(counted, done: _ => Page());
        }

        Held = counted.Value;
        var query = new ListMoneyHeld { Place = Place, Page = PageNumber, Rows = RowsOfAPage };

        return this.Show(await mediator.Send(query), done: found =>
        {
            Found = found;

            return Page();
        });
    }
}
