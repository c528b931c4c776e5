using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;

namespace OperationsCase.Proceeds;

/// <summary>What the force holds, by place and age, and a list that a property store can be audited against.</summary>
public sealed class ShowMoneyHeldPageModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public CountMoneyHeld.Answer Held { get; private set; } = new([], 0);

    public ListMoneyHeld.Answer Found { get; private set; } = new([], 0);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether the page is the list on paper.</summary>
    [BindProperty(SupportsGet = true, Name = "onPaper")]
    public bool IsOnPaper { get; set; }

    public string? PlaceName => LedgerAccount.IsPlace(Place) ? LedgerAccount.Of(Place!).Name : null;

    public Task<IActionResult> OnGetAsync() => IsOnPaper
        ? Show(ListMoneyHeld.MostOnPaper, 1)
        : Show(ListMoneyHeld.PageSize, this.Asked(PageNumber));

    private async Task<IActionResult> Show(int rows, int page)
    {
        PageNumber = page;
        Place = string.IsNullOrWhiteSpace(Place) ? null : Place;
        var counted = await mediator.Send(new CountMoneyHeld());

        if (counted.IsRefused)
        {
            return this.Show(counted, done: _ => Page());
        }

        Held = counted.Value;

        return this.Show(await mediator.Send(new ListMoneyHeld { Place = Place, Page = page, Rows = rows }), done: found =>
        {
            Found = found;

            return Page();
        });
    }
}
