using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Seizures;

/// <summary>One seizure at a glance: its clocks first, then where the money is and how it moved.</summary>
public sealed class GetSeizurePageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    private const int EventsShown = 5;

    public IReadOnlyList<DeadlineRow> Clocks { get; private set; } = [];

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    public GetRestriction.Answer? Restriction { get; private set; }

    public async Task<IActionResult> OnGetAsync(string seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        var restriction = await Mediator.Send(new GetRestriction(seizure));
        Restriction = restriction.IsRefused ? null : restriction.Value;
        var clocks = await Mediator.Send(new ListDeadlinesOfSeizure(seizure));
        var happened = await Mediator.Send(new ListHistoryOfSeizure(seizure, PageSize: EventsShown));
        Clocks = clocks.IsRefused ? Clocks : clocks.Value;
        Happened = happened.IsRefused ? Happened : happened.Value;

        return Page();
    }
}

/// <summary>Every change of a seizure, field by field, before and after.</summary>
public sealed class ShowSeizureHistoryPageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(string seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListHistoryOfSeizure(seizure, this.Asked(PageNumber)));
        Happened = found.IsRefused ? Happened : found.Value;

        return found.IsRefused ? NotFound() : Page();
    }
}
