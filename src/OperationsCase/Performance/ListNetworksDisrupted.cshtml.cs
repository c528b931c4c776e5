using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>The rows of one number of the page Performance, on the page and as a file.</summary>
internal sealed class ListNetworksDisruptedPageModel(IMediator mediator, IPageMarking mark, Gazetteer gazetteer, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    [BindProperty(SupportsGet = true, Name = "through")]
    public DateOnly? Through { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListNetworksDisrupted.Answer Found { get; private set; } = new([], 0);

    /// <summary>Why the figure is not what it was.</summary>
    public ListDisruptionsNotCounted.Answer Changed { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListNetworksDisrupted.PageSize, Found.Total, Found.Rows.Count);

    public DateTimeOffset Now => clock.GetUtcNow();

    public FinancialYear Counted => FinancialYear.Of(new DateOnly(Asked, 4, 1));

    private int Asked => Year is >= 2003 and <= 2044 ? Year.Value : FinancialYear.Of(London.DateOf(Now)).StartsOn.Year;

    public async Task<IActionResult> OnGetAsync()
    {
        var changed = await mediator.Send(new ListDisruptionsNotCounted { Year = Year ?? Asked, Borough = Borough, Through = Through });
        Changed = changed.IsRefused ? Changed : changed.Value;

        return this.Show(await mediator.Send(Query(Math.Max(1, PageNumber))), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The same list as a file, every row of it; as a query it is logged like any other.</summary>
    public async Task<IActionResult> OnGetDownloadAsync() =>
        this.Show(await mediator.Send(Query(page: 0)), done: found => Csv(found.Rows));

    /// <summary>"Disrupted first in July 2026, in Hackney, up to …".</summary>
    public string Cell()
    {
        var where = gazetteer.Borough(Borough) is { } borough ? $" in {borough.Name}" : "";
        var first = Month is >= 1 and <= 12
            ? $", first in {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month.Value)} {(Month < 4 ? Counted.EndsOn.Year : Counted.StartsOn.Year)}"
            : "";
        var through = Through is { } day ? $", up to {Format.Day(day)}" : "";

        return $"{Format.Count(Found.Total, "network")} disrupted{where} in {Counted.Name}{first}{through}";
    }

    /// <summary>The confirmed disruptions of one row.</summary>
    public string Claims(NetworkReference network) => UrlBuilder.Of(
        "/claims",
        ("counting", "true"),
        ("network", network.Value),
        ("year", Asked.ToString(CultureInfo.InvariantCulture)),
        ("borough", Borough),
        ("through", Through?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private ListNetworksDisrupted Query(int page) => new() { Year = Year ?? Asked, Borough = Borough, Month = Month, Through = Through, Page = page };

    private FileContentResult Csv(IEnumerable<ListNetworksDisrupted.Row> rows) => CsvFile.Of(
        rows.Select(row => new
        {
            Reference = row.Reference.Value,
            row.Name,
            row.Drugs,
            row.Level,
            FirstDisrupted = row.FirstOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            LastDisrupted = row.LastOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ConfirmedDisruptions = row.Disruptions,
            Marking = mark.Words,
        }),
        $"networks-disrupted-{Asked}-{mark.InFileNames}");
}
