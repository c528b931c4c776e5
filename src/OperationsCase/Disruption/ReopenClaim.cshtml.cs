using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

public sealed class ReopenClaimPageModel(IMediator mediator, ICurrentUser officer) : ClaimPageModel(mediator, officer)
{
    [BindProperty]
    public ReopenClaim Reopening { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        Reopening = Reopening with { Version = Claim.Version };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Reopening with { Claim = claim },
            form: nameof(Reopening),
            done: _ => Next("The claim is open again, and waits for a decision."));

        return FormVersions.Refreshed(this, shown, "Reopening.Version", Claim.Version);
    }
}
