using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

public sealed class ListDeadlinesPageModel(IMediator mediator, IPageMarking mark, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public DeadlineTimeFilter? When { get; set; }

    [BindProperty(SupportsGet = true)]
    public DeadlineState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Officer { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Everybodys { get; set; }

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListDeadlines.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListDeadlines.PageSize, Found.Total, Found.Rows.Count);

    public ListDeadlineChoices.Answer Choices { get; private set; } = new([], []);

    public IReadOnlyList<ListMyBoroughs.Row> Boroughs { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsFiltered => Borough is not null || Rule is not null || Officer is not null;

    /// <summary>What the list is of: "Met late", "Due today", or all that is open.</summary>
    public string Chosen => State is not null and not DeadlineState.Open ? State.Value.Words() : When?.Words() ?? "All open";

    public string Whose => Choices.Colleagues.FirstOrDefault(colleague => colleague.Id == Officer) is { } colleague ? $"for {colleague.Name}"
        : Officer is not null ? "for one officer" : Everybodys ? "for all officers in your boroughs" : "yours";

    public async Task<IActionResult> OnGetAsync()
    {
        var choices = await mediator.Send(new ListDeadlineChoices());
        Choices = choices.IsRefused ? Choices : choices.Value;
        var boroughs = await mediator.Send(new ListMyBoroughs());
        Boroughs = boroughs.IsRefused ? Boroughs : boroughs.Value;

        return this.Show(await mediator.Send(Query(PageNumber)), done: found =>
        {
            Found = found;

            return Page();
        });
    }

    /// <summary>The same list as a file, its first 10,000 rows.</summary>
    public Task<IActionResult> OnGetDownloadAsync() => this.Ask(mediator, Query(page: 1, ListDeadlines.MostRows), done: found => Csv(found.Rows));

    /// <summary>Each choice of what to list, with its address.</summary>
    public IEnumerable<(string Words, string Href)> Choose()
    {
        yield return ("All open", Href(null, null));

        foreach (var when in Enum.GetValues<DeadlineTimeFilter>())
        {
            yield return (when.Words(), Href(when, null));
        }

        foreach (var state in new[] { DeadlineState.Met, DeadlineState.MetLate, DeadlineState.StoodDown })
        {
            yield return (state.Words(), Href(null, state));
        }
    }

    private string Href(DeadlineTimeFilter? when, DeadlineState? state) => "/deadlines?" + string.Join('&', new[]
    {
        when is null ? "" : $"when={when}",
        state is null ? "" : $"state={state}",
        Borough is null ? "" : $"borough={Uri.EscapeDataString(Borough)}",
        Rule is null ? "" : $"rule={Uri.EscapeDataString(Rule)}",
        Officer is null ? "" : $"officer={Officer}",
        $"everybodys={(Everybodys ? "true" : "false")}",
    }.Where(part => part.Length > 0));

    private ListDeadlines Query(int page, int rows = ListDeadlines.PageSize) =>
        new() { When = When, State = State, Borough = Borough, Rule = Rule, Officer = Officer, Everybodys = Everybodys, Page = page, Rows = rows };

    private FileContentResult Csv(IEnumerable<ListDeadlines.Row> rows) => CsvFile.Of(
        rows.Select(row => new
        {
            row.Id,
            Case = row.Reference.Value,
            row.RuleId,
            row.What,
            Triggered = DueFormat.Exact(row.TriggerAt),
            Due = DueFormat.Exact(row.DueAt),
            LastDay = DueFormat.Exact(DueFormat.LastDay(row.DueAt, row.LastDayOn)),
            State = row.StateAt(Now).Words(),
            Met = DueFormat.Exact(row.MetAt),
            row.MetBy,
            row.MetHow,
            StoodDown = DueFormat.Exact(row.StoodDownAt),
            Officer = row.OfficerName,
            Borough = row.BoroughName,
            Marking = mark.Words,
        }),
        $"deadlines-{mark.InFileNames}".ToLowerInvariant());
}
