using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

public sealed class ListOperationsPageModel(IMediator mediator, IPageMarking mark, CaseKinds kinds, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<OperationKind> Kind { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<OperationState> Status { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public DueFilter? Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Shared { get; set; }

    [BindProperty(SupportsGet = true)]
    public OperationOrder? Sort { get; set; }

    public OperationOrder Order => Query(PageNumber).Order;

    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListOperations.Answer Found { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(ListOperations.PageSize, Found.Total, Found.Rows.Count);

    public IReadOnlyList<SelectListItem> Boroughs { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsFiltered => Find is not null || Borough is not null || Kind.Count > 0 || Status.Count > 0 || Due is not null || Mine || Shared;

    public async Task<IActionResult> OnGetAsync()
    {
        if (kinds.AddressOfTyped(Find) is { } path)
        {
            return Redirect(path);
        }

        var choices = await mediator.Send(new ListOperationChoices());
        var found = await mediator.Send(Query(PageNumber));

        if (choices.IsRefused || found.IsRefused)
        {
            return choices.IsRefused ? this.Show(choices, done: _ => Page()) : this.Show(found, done: _ => Page());
        }

        Boroughs = [.. choices.Value.Wards
            .DistinctBy(ward => ward.BoroughCode)
            .Select(ward => new SelectListItem(ward.BoroughName, ward.BoroughCode))];
        Found = found.Value;

        return Page();
    }

    /// <summary>The same list as a file, its first 10,000 rows.</summary>
    public async Task<IActionResult> OnGetDownloadAsync()
    {
        var found = await mediator.Send(Query(page: 1, ListOperations.MostRows));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        return CsvFile.Of(found.Value.Rows.Select(row => new
        {
            Reference = row.Reference.Value,
            row.Name,
            Kind = row.Kind.Words(),
            row.Place,
            Ward = row.WardName,
            Borough = row.BoroughName,
            Officer = row.OfficerName,
            Started = DueFormat.Exact(row.StartedAt),
            NextDue = DueFormat.Exact(row.NextDueAt),
            NextLastDay = row.NextDueAt is { } due ? DueFormat.Exact(DueFormat.LastDay(due, row.NextDueOn)) : "",
            NextDuty = row.NextDue,
            Status = row.Status.Words(),
            Marking = mark.Words,
        }), $"operations-{mark.InFileNames}");
    }

    /// <summary>This page's address with one part of it changed, or left out.</summary>
    public string With(string name, string? value, string? without = null)
    {
        var kept = Request.Query
            .Where(part => part.Key != name && part.Key != "page" && part.Key != "handler")
            .SelectMany(part => part.Value, (part, said) => KeyValuePair.Create(part.Key, said ?? ""))
            .Concat(without is null
                ? []
                : Request.Query[name].Where(said => said != without).Select(said => KeyValuePair.Create(name, said ?? "")));
        var query = new QueryBuilder(value is null ? kept : kept.Append(KeyValuePair.Create(name, value))).ToString();

        return query.Length == 0 ? "/operations" : $"/operations{query}";
    }

    /// <summary>Each filter in use, with the address that leaves it out.</summary>
    public IEnumerable<(string Words, string Href)> Chips()
    {
        if (Find is not null)
        {
            yield return ($"“{Find}”", With("find", null));
        }

        if (Boroughs.FirstOrDefault(borough => borough.Value == Borough) is { } chosen)
        {
            yield return (chosen.Text, With("borough", null));
        }

        foreach (var kind in Kind)
        {
            yield return (kind.Words(), With("kind", null, without: kind.ToString()));
        }

        foreach (var status in Status)
        {
            yield return (status.Words(), With("status", null, without: status.ToString()));
        }

        if (Due is { } due)
        {
            yield return ($"Deadline: {due.InSentence()}", With("due", null));
        }

        if (Mine)
        {
            yield return ("Mine", With("mine", null));
        }

        if (Shared)
        {
            yield return ("Shared with me", With("shared", null));
        }
    }

    private ListOperations Query(int page, int rows = ListOperations.PageSize) => new()
    {
        Find = Find,
        Borough = Borough,
        Kind = Kind,
        Status = Status,
        Due = Due,
        Mine = Mine,
        Shared = Shared,
        Sort = Sort,
        Page = page,
        Rows = rows,
    };
}
