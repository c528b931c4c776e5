using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>The officer's tasks of all cases.</summary>
public sealed class ListTasksPageModel(IMediator mediator) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public TaskState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Officer { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Everybodys { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListTasks.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListTasks.PageSize, Found.Total, Found.Rows.Count);

    public IReadOnlyList<ListMyBoroughs.Row> Boroughs { get; private set; } = [];

    public IReadOnlyList<ListDeadlineChoices.OfficerChoice> Colleagues { get; private set; } = [];

    public TaskState Shown => State ?? TaskState.Open;

    public async Task<IActionResult> OnGetAsync()
    {
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? [] : boroughs.Value;
        var choices = await mediator.Send(new ListDeadlineChoices());
        Colleagues = choices.IsRefused ? [] : choices.Value.Colleagues;
        var asked = new ListTasks { State = State, Borough = Borough, Officer = Officer, Everybodys = Everybodys, Page = this.Asked(PageNumber) };

        return this.Show(await mediator.Send(asked), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The same list of another state.</summary>
    public string Href(TaskState state) => "/tasks?" + string.Join('&', new[]
    {
        $"state={state}",
        Borough is null ? "" : $"borough={Uri.EscapeDataString(Borough)}",
        Officer is null ? "" : $"officer={Officer}",
        Everybodys ? "everybodys=true" : "",
    }.Where(part => part.Length > 0));
}
