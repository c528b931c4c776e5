using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Proceeds;

/// <summary>The acts that a figure counts.</summary>
internal sealed class ListProceedsPageModel(IMediator mediator, Gazetteer gazetteer, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProceedsStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Network { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListProceeds.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListProceeds.PageSize, Found.Total, Found.Rows.Count);

    public int ShownYear => Year ?? FinancialYear.Of(London.DateOf(clock.GetUtcNow())).StartsOn.Year;

    public ProceedsStage ShownStage => Stage ?? ProceedsStage.Seized;

    /// <summary>", Newham": what else is filtered by.</summary>
    public string Where => string.Concat(new[] { gazetteer.Borough(Borough ?? "")?.Name, Kind, Unit, Network }
        .Where(one => !string.IsNullOrEmpty(one))
        .Select(one => $", {one}"));

    public async Task<IActionResult> OnGetAsync() => this.Show(
        await mediator.Send(new ListProceeds
        {
            Year = ShownYear,
            Stage = ShownStage,
            Borough = Blank(Borough),
            Kind = Blank(Kind),
            Unit = Blank(Unit),
            Network = Blank(Network) is { } network ? (NetworkReference)network : null,
            Page = PageNumber = this.Asked(PageNumber),
        }),
        done: found =>
        {
            Found = found;

            return Page();
        });

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
}
