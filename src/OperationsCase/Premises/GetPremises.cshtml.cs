using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Premises;

/// <summary>Premises at a glance: what is there, and what rooms to the right say of it, such as the closures.</summary>
public sealed class GetPremisesPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IEnumerable<IPageSection<GetPremisesPageModel>> sections) : PremisesPageModel(mediator, officer)
{
    private const int EventsShown = 5;

    private IActionResult? asked;

    public IReadOnlyList<PageSectionContent> Parts { get; private set; } = [];

    public GetRestriction.Answer? Restriction { get; private set; }

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    public async Task<IActionResult> OnGetAsync(string @case)
    {
        if (await Load(@case) is { } answer)
        {
            return answer;
        }

        Restriction = Shown(await Mediator.Send(new GetRestriction(@case)));

        foreach (var section in sections)
        {
            Parts = Shown(await section.Of(this, Mediator)) is { } part ? [.. Parts, new(section.Partial, part)] : Parts;
        }

        Happened = Shown(await Mediator.Send(new ListHistoryOfPremises(@case, PageSize: EventsShown))) ?? Happened;

        return asked ?? Page();
    }

    /// <summary>A part that the officer's role may not see is simply not there; one that needs a reason is asked for.</summary>
    private T? Shown<T>(Result<T> part)
    {
        if (part.Refusals.Any(refusal => refusal.Kind == RefusalKind.ReasonNeeded))
        {
            asked ??= this.Show(part, done: _ => Page());
        }

        return part.IsRefused ? default : part.Value;
    }
}

/// <summary>Every change of premises, field by field, before and after.</summary>
public sealed class ShowPremisesHistoryPageModel(IMediator mediator, ICurrentUser officer) : PremisesPageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(string @case)
    {
        if (await Load(@case) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListHistoryOfPremises(@case, this.Asked(PageNumber)));
        Happened = found.IsRefused ? Happened : found.Value;

        return found.IsRefused ? NotFound() : Page();
    }
}
