using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

internal sealed class ListClaimsPageModel(IMediator mediator, Gazetteer gazetteer) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public ClaimStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool ForMe { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Counting { get; set; }

    [BindProperty(SupportsGet = true)]
    public NetworkReference? Network { get; set; }

    [BindProperty(SupportsGet = true)]
    public OperationReference? Operation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "through")]
    public DateOnly? Through { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListClaims.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListClaims.PageSize, Found.Total, Found.Rows.Count);

    public int ToDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var toDecide = await mediator.Send(new CountClaimsToDecide());
        ToDecide = toDecide.IsRefused ? 0 : toDecide.Value;
        var query = new ListClaims
        {
            Status = Status,
            ForMe = ForMe,
            Counting = Counting,
            Network = Network,
            Operation = Operation,
            Borough = Borough,
            Year = Year,
            Through = Through,
            Page = PageNumber,
        };

        return this.Show(await mediator.Send(query), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The lists a reader may choose, each with its address and whether it is open.</summary>
    public IEnumerable<(string Words, string Href, bool IsOpen)> Lists()
    {
        yield return ($"For you to decide ({Format.Number(ToDecide)})", "/claims?forMe=true", ForMe);
        yield return ("All", Elsewhere(null), !ForMe && Status is null);

        foreach (var status in Enum.GetValues<ClaimStatus>())
        {
            yield return (status.Words(), Elsewhere(status), !ForMe && Status == status);
        }
    }

    /// <summary>Each filter in use, with the address that leaves it out.</summary>
    public IEnumerable<(string Words, string Href)> Chips()
    {
        if (!string.IsNullOrWhiteSpace(Network?.Value))
        {
            yield return ($"Network {Network}", Request.With("network", null));
        }

        if (!string.IsNullOrWhiteSpace(Operation?.Value))
        {
            yield return ($"Operation {Operation}", Request.With("operation", null));
        }

        if (gazetteer.Borough(Borough) is { } borough)
        {
            yield return (borough.Name, Request.With("borough", null));
        }

        if (Year is > 2000 and < 2100)
        {
            yield return (FinancialYear.Of(new DateOnly(Year.Value, 4, 1)).Name, Request.With("year", null));
        }

        if (Through is { } through)
        {
            yield return ($"Up to {Format.Day(through)}", Request.With("through", null));
        }

        if (Counting)
        {
            yield return ("Confirmed as minor, moderate or major", Request.With("counting", null));
        }
    }

    private string Elsewhere(ClaimStatus? status) => UrlBuilder.Of(
        "/claims",
        ("status", status?.ToString()),
        ("network", Network?.Value),
        ("operation", Operation?.Value),
        ("borough", Borough),
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("through", Through?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
