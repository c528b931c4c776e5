using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

public sealed class ListPremisesPageModel(IMediator mediator, ICurrentUser officer, IPageMarking mark) : PageModel, IListPage
{
    private const int RowsShown = 25;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ward { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<PremisesTenure> Tenure { get; set; } = [];

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListPremises.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(RowsShown, Found.Total, Found.Rows.Count);

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public bool MayWrite => officer.May<RecordPremises>();

    public bool IsFiltered => Find is not null || Borough is not null || Ward is not null || Tenure.Count > 0;

    public async Task<IActionResult> OnGetAsync()
    {
        var choices = await mediator.Send(new ListPremisesWards());

        if (choices.IsRefused)
        {
            return this.Show(choices, done: _ => Page());
        }

        Boroughs = [.. choices.Value.DistinctBy(ward => ward.BoroughCode).Select(ward => new SelectListItem(ward.BoroughName, ward.BoroughCode))];
        Wards = PremisesWardItems.Of(choices.Value.Where(ward => Borough is null || ward.BoroughCode == Borough), Ward);

        return this.Show(await mediator.Send(Query(PageNumber, RowsShown)), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The same list as a file, its first 10,000 rows.</summary>
    public async Task<IActionResult> OnGetDownloadAsync()
    {
        var found = await mediator.Send(Query(page: 1, ListPremises.MostRows));

        return found.IsRefused ? this.Show(found, done: _ => Page()) : CsvFile.Of(found.Value.Rows.Select(row => new
        {
            Reference = row.Reference.Value,
            Premises = row.Title,
            row.Postcode,
            Ward = row.WardName,
            Borough = row.BoroughName,
            Tenure = row.Tenure.Words(),
            Landlord = row.Landlord ?? "",
            Recorded = DueFormat.Exact(row.RecordedAt),
            Marking = mark.Words,
        }), $"premises-{mark.InFileNames}");
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

        if (Wards.FirstOrDefault(ward => ward.Value == Ward) is { } within)
        {
            yield return (within.Text, Without("ward"));
        }

        foreach (var tenure in Tenure)
        {
            yield return (tenure.Words(), Without("tenure", tenure.ToString()));
        }
    }

    public string DownloadAddress => $"/premises{new QueryBuilder(Kept("page").Append(KeyValuePair.Create("handler", "Download")))}";

    private ListPremises Query(int page, int rows) =>
        new() { Find = Find, Borough = Borough, Ward = Ward, Tenure = Tenure, Page = page, PageSize = rows };

    private string Without(string name, string? value = null) =>
        $"/premises{new QueryBuilder(Kept("page").Where(part => part.Key != name || (value is not null && part.Value != value)))}";

    private IEnumerable<KeyValuePair<string, string>> Kept(string leftOut) => Request.Query
        .Where(part => part.Key != leftOut && part.Key != "handler")
        .SelectMany(part => part.Value, (part, said) => KeyValuePair.Create(part.Key, said ?? ""));
}
