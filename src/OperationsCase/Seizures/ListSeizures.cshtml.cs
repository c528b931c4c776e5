using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

public sealed class ListSeizuresPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<SeizureStatus> Status { get; set; } = [];

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListSeizures.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListSeizures.PageSize, Found.Total, Found.Rows.Count);

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public bool MayRecord => officer.May<RecordSeizure>();

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsFiltered => Find is not null || Borough is not null || Status.Count > 0;

    public async Task<IActionResult> OnGetAsync()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : [.. boroughs.Value.Select(borough => new SelectListItem(borough.Name, borough.Code))];

        return this.Show(
            await mediator.Send(new ListSeizures { Find = Find, Borough = Borough, Status = Status, Page = PageNumber }),
            done: found =>
            {
                Found = found;

                return Page();
            });
    }

    /// <summary>Each filter in use, with the address that leaves it out.</summary>
    public IEnumerable<(string Words, string Href)> Chips()
    {
        if (Find is not null)
        {
            yield return ($"“{Find}”", Without("find"));
        }

        if (Boroughs.FirstOrDefault(borough => borough.Value == Borough) is { } chosen)
        {
            yield return (chosen.Text, Without("borough"));
        }

        foreach (var status in Status)
        {
            yield return (status.Words(), Without("status", status.ToString()));
        }
    }

    private string Without(string name, string? value = null)
    {
        var kept = Request.Query
            .Where(part => part.Key != "page")
            .SelectMany(part => part.Value, (part, said) => KeyValuePair.Create(part.Key, said ?? ""))
            .Where(part => part.Key != name || (value is not null && part.Value != value));

        return $"/seizures{new QueryBuilder(kept)}";
    }
}
