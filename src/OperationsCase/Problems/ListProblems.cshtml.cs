using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Problems;

public sealed class ListProblemsPageModel(IMediator mediator, ICurrentUser officer, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ward { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<ProblemStage> Stage { get; set; } = [];

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListProblems.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListProblems.PageSize, Found.Total, Found.Rows.Count);

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayWrite => officer.May<RecordProblem>();

    public bool IsFiltered => Find is not null || Borough is not null || Ward is not null || Stage.Count > 0;

    public async Task<IActionResult> OnGetAsync()
    {
        var choices = await mediator.Send(new ListOperationChoices());

        if (choices.IsRefused)
        {
            return this.Show(choices, done: _ => Page());
        }

        var wards = choices.Value.Wards;
        Boroughs = [.. wards.DistinctBy(ward => ward.BoroughCode).Select(ward => new SelectListItem(ward.BoroughName, ward.BoroughCode))];
        var within = choices.Value with { Wards = [.. wards.Where(ward => Borough is null || ward.BoroughCode == Borough)] };
        Wards = within.WardItems(Ward);

        return this.Show(
            await mediator.Send(new ListProblems { Find = Find, Borough = Borough, Ward = Ward, Stage = Stage, Page = PageNumber }),
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

        if (Wards.FirstOrDefault(ward => ward.Value == Ward) is { } within)
        {
            yield return (within.Text, Without("ward"));
        }

        foreach (var stage in Stage)
        {
            yield return (stage.Words(), Without("stage", stage.ToString()));
        }
    }

    private string Without(string name, string? value = null)
    {
        var kept = Request.Query
            .Where(part => part.Key != "page")
            .SelectMany(part => part.Value, (part, said) => KeyValuePair.Create(part.Key, said ?? ""))
            .Where(part => part.Key != name || (value is not null && part.Value != value));

        return $"/problems{new QueryBuilder(kept)}";
    }
}
