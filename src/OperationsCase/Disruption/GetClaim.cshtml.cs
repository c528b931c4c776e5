using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

/// <summary>One claim: what is claimed, and the decision or the form that makes it.</summary>
[AllowsReaders]
public sealed class GetClaimPageModel(IMediator mediator, ICurrentUser officer) : ClaimPageModel(mediator, officer)
{
    [BindProperty]
    public DecideOnClaim Decision { get; set; } = new();

    public bool MayDecide => Claim.Status == ClaimStatus.Waiting && Claim.WhyNotMine is null && Officer.May<DecideOnClaim>();

    public bool MayCorrect => Claim.Status != ClaimStatus.Withdrawn && Officer.May<CorrectClaim>();

    public bool MayWithdraw => Claim.Status is ClaimStatus.Waiting or ClaimStatus.Confirmed && Officer.May<WithdrawClaim>();

    public bool MayReopen => Claim.Status == ClaimStatus.Withdrawn
        ? Officer.May<WithdrawClaim>()
        : Claim.Status != ClaimStatus.Waiting && Claim.WhyNotMine is null && Officer.May<ReopenClaim>();

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

        var shown = await this.Ask(
            Mediator,
            Decision with { Claim = claim },
            form: nameof(Decision),
            done: status => Next($"The claim is {status.InSentence()}."));

        return FormVersions.Refreshed(this, shown, "Decision.Version", Claim.Version);
    }

    /// <summary>What became of the claim, in one sentence.</summary>
    public string Lead() => Claim.Status switch
    {
        ClaimStatus.Waiting => $"Claimed as {Claim.Level.InSentence()} by {Claim.Unit}, and waiting for someone outside it to decide.",
        ClaimStatus.Rejected => "Rejected, so it does not count.",
        ClaimStatus.Withdrawn => "Withdrawn, so it does not count.",
        _ when Claim.DecidedLevel is { } level
            && level.Counts() => $"Confirmed as {level.InSentence()}. It counts in {CountedIn} for {Claim.BoroughName}.",
        _ => $"Confirmed at level {Claim.DecidedLevel?.InSentence()}, so it does not count.",
    };
}
