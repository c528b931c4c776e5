using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

public sealed class WithdrawClaimPageModel(IMediator mediator, ICurrentUser officer) : ClaimPageModel(mediator, officer)
{
    [BindProperty]
    public WithdrawClaim Withdrawal { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        Withdrawal = Withdrawal with { Version = Claim.Version };

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
            Withdrawal with { Claim = claim },
            form: nameof(Withdrawal),
            done: _ => Next("The claim is withdrawn. It does not count."));

        return FormVersions.Refreshed(this, shown, "Withdrawal.Version", Claim.Version);
    }
}
