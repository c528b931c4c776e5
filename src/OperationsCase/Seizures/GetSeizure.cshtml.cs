using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>One seizure at a glance: its clocks first, then where the money is and how it moved.</summary>
public sealed class GetSeizurePageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    public GetSeizurePage.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure) =>
        this.Show((await Mediator.Send(new GetSeizurePage(seizure))).OrAsked(), done: found =>
        {
            (Shown, Case) = (found, found.Case);

            return Page();
        });
}
