using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Networks;

namespace OperationsCase.Disruption;

public sealed class ClaimDisruptionPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public ClaimDisruption Claim { get; set; } = new();

    public GetNetwork.Answer Case { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Operations { get; private set; } = [];

    public string Unit => officer.Unit;

    public async Task<IActionResult> OnGetAsync(NetworkReference network, string? operation)
    {
        if (await Load(network) is { } answer)
        {
            return answer;
        }

        Claim = Claim with { Operation = operation ?? (Operations.Count == 1 ? Operations[0].Value : "") };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(NetworkReference network)
    {
        if (await Load(network) is { } answer)
        {
            return answer;
        }

        if (Operations.All(item => item.Value != Claim.Operation))
        {
            ModelState.AddModelError("Claim.Operation", "Select the operation");
        }

        return await this.Ask(mediator, Claim with { Network = network }, form: nameof(Claim), done: reference =>
        {
            TempData["Said"] = $"The claim is recorded as {reference}. Someone outside {officer.Unit} will decide.";

            return Redirect($"/claims/{reference}");
        });
    }

    private async Task<IActionResult?> Load(NetworkReference network)
    {
        if (!officer.May<ClaimDisruption>())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var found = await mediator.Send(new GetNetwork(network));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Case = found.Value;
        var operations = await mediator.Send(new ListOperationsOfNetwork(network));

        if (operations.Refusals.Any(refusal => refusal.Kind == RefusalKind.ReasonNeeded))
        {
            return this.Show(operations, done: _ => Page());
        }

        Operations = operations.IsRefused
            ? []
            : [.. operations.Value.Select(row => new SelectListItem(
                $"{row.Name}, {row.Reference}, started {Format.Day(row.StartedAt)}",
                row.Reference.Value))];

        return null;
    }
}
