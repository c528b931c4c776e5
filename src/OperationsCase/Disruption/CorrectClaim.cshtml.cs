using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

public sealed class CorrectClaimPageModel(IMediator mediator, ICurrentUser officer) : ClaimPageModel(mediator, officer)
{
    [BindProperty]
    public CorrectClaim Correction { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        Correction = new CorrectClaim { Version = Claim.Version, HappenedOn = Claim.HappenedOn, Level = Claim.Level, Effect = Claim.Why };

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
            Correction with { Claim = claim },
            form: nameof(Correction),
            done: _ => Next(Claim.Status == ClaimStatus.Waiting
                ? "The claim is corrected."
                : "The claim is corrected, and waits for a decision again."));

        return FormVersions.Refreshed(this, shown, "Correction.Version", Claim.Version);
    }
}
