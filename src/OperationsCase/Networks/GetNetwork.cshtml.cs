using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Networks;

/// <summary>One network at a glance: how it stands, what was done against it, what that changed, and the money.</summary>
public sealed class GetNetworkPageModel(IMediator mediator) : PageModel
{
    public GetNetworkPage.Answer Shown { get; private set; } = null!;

    public GetNetwork.Row Head => Shown.Case.Head;

    public async Task<IActionResult> OnGetAsync(NetworkReference network) =>
        this.Show((await mediator.Send(new GetNetworkPage(network))).OrAsked(), done: found =>
        {
            Shown = found;

            return Page();
        });

    /// <summary>What the record shows, and no more: it cannot know whether a network still trades.</summary>
    public string Lead()
    {
        var counts = Shown.Case.Counts;
        var operations = counts.Operations == 0
            ? "No operation against it is recorded yet"
            : $"{Format.Count(counts.Operations, "operation")} against it";
        var disrupted = counts.Disruptions == 0
            ? counts.Operations == 0 ? "" : ", and no disruption confirmed yet"
            : $". {Format.Count(counts.Disruptions, "disruption")} confirmed, the latest on {Format.Day(counts.LastDisruptedOn!.Value)}";
        var waiting = counts.Waiting == 0 ? "" : $" {Format.Count(counts.Waiting, "claim")} waiting for a decision.";

        return $"{operations}{disrupted}.{waiting}";
    }
}
