using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>One claim: what is claimed, and the decision or the form that makes it.</summary>
[AllowsReaders]
public sealed class GetClaimPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    [BindProperty]
    public DecideOnClaim Decision { get; set; } = new();

    public GetClaim.Row Claim { get; private set; } = null!;

    public string CountedIn => FinancialYear.Of(Claim.HappenedOn).Name;

    public bool MayDecide => Claim.Status == ClaimStatus.Waiting && Claim.WhyNotMine is null && officer.May<DecideOnClaim>();

    public async Task<IActionResult> OnGetAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        Decision = new DecideOnClaim { Version = Claim.Version };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ClaimReference claim)
    {
        if (await Load(claim) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(mediator, Decision with { Claim = claim }, form: nameof(Decision), done: status =>
        {
            TempData["Said"] = $"The claim is {status.InSentence()}.";

            return Redirect($"/claims/{Claim.Reference}");
        });

        if (shown is PageResult)
        {
            ModelState.SetModelValue("Decision.Version", Claim.Version, Claim.Version.ToString(CultureInfo.InvariantCulture));
        }

        return shown;
    }

    /// <summary>What became of the claim, in one sentence.</summary>
    public string Lead() => Claim.Status switch
    {
        ClaimStatus.Waiting => $"Claimed as {Claim.Level.InSentence()} by {Claim.Unit}, and waiting for someone outside it to decide.",
        ClaimStatus.Rejected => "Rejected, so it does not count.",
        _ when Claim.DecidedLevel is { } level
            && level.Counts() => $"Confirmed as {level.InSentence()}. It counts in {CountedIn} for {Claim.BoroughName}.",
        _ => $"Confirmed at level {Claim.DecidedLevel?.InSentence()}, so it does not count.",
    };

    private async Task<IActionResult?> Load(ClaimReference claim)
    {
        var found = await mediator.Send(new GetClaim(claim));

        if (found.IsRefused)
        {
            return this.Show(found, done: _ => Page());
        }

        Claim = found.Value;

        return null;
    }
}
