using OperationsCase.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

/// <summary>Premises at a glance: what is there, and what rooms to the right say of it, such as the closures.</summary>
public sealed class GetPremisesPageModel(IMediator mediator, ICurrentUser officer) : PremisesPageModel(mediator, officer)
{
    public GetPremisesPage.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PremisesReference @case) =>
        this.Show((await Mediator.Send(new GetPremisesPage(@case))).OrAsked(), done: found =>
        {
            (Shown, Head) = (found, found.Head);

            return Page();
        });
}

/// <summary>Every change of premises, field by field, before and after.</summary>
public sealed class ShowPremisesHistoryPageModel(IMediator mediator, ICurrentUser officer) : PremisesPageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(PremisesReference @case)
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
