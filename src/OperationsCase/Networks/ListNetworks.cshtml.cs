using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

public sealed class ListNetworksPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public NetworkOrder Sort { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListNetworks.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListNetworks.PageSize, Found.Total, Found.Rows.Count);

    public IReadOnlyList<ListMyBoroughs.Row> Boroughs { get; private set; } = [];

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Find) || !string.IsNullOrWhiteSpace(Borough);

    public async Task<IActionResult> OnGetAsync()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : boroughs.Value;

        return this.Show(
            await mediator.Send(new ListNetworks { Find = Find, Borough = Borough, Sort = Sort, Page = PageNumber }),
            done: found =>
            {
                Found = found;

                return Page();
            });
    }

    /// <summary>Each filter in use, with the address that leaves it out.</summary>
    public IEnumerable<(string Words, string Href)> Chips()
    {
        if (!string.IsNullOrWhiteSpace(Find))
        {
            yield return ($"“{Find}”", Request.With("find", null));
        }

        if (Boroughs.FirstOrDefault(borough => borough.Code == Borough) is { } chosen)
        {
            yield return (chosen.Name, Request.With("borough", null));
        }
    }
}
