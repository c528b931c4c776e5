using System.ComponentModel.DataAnnotations;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>
/// Opens a claim again that was decided, or withdrawn: it waits for a decision, and counts no more until then. A decision is opened again by
/// whoever could have made it, a withdrawal by whoever could withdraw it. The answer is the claim's version after that.
/// </summary>
[AllowedTo(Role.ClaimDeciders)]
[RequiresRecentSignIn]
public sealed record ReopenClaim : IClaimAmendment
{
    public ClaimReference Claim { get; init; }

    public int Version { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator() : ClaimAmendmentRules<ReopenClaim>("Enter why the claim is opened again");

    internal sealed class Handler(
        CurrentCase currentCase, ClaimStore claims, CorrectionAuthority authority, ICurrentUser officer, CaseHistory history, ConflictingChange conflict)
        : IRequestHandler<ReopenClaim, Result<int>>
    {
        public async Task<Result<int>> Handle(ReopenClaim command, CancellationToken cancellation)
        {
            var claim = await claims.Lock(currentCase.Id);

            if (await WhyNot(command, claim) is { } refusal)
            {
                return refusal;
            }

            await claims.Amend(claim, claim with { Status = ClaimStatus.Waiting }, ClaimAmendment.Reopened, command.Why);
            history.IsAbout(claim.OperationId, claim.NetworkId);
            history.Was(new { claim.Status, claim.DecidedLevel });
            history.Tell(
                "Disruption claim opened again",
                $"{claim.Reference}{(claim.Counts ? ", which counted" : "")}, waits for a decision again. It was "
                    + $"{claim.Status.InSentence()}. {command.Why}");

            return claim.Version + 1;
        }

        private async Task<Refusal?> WhyNot(ReopenClaim command, ClaimForUpdate claim) =>
            claim.Status == ClaimStatus.Waiting ? Refusal.Conflict("This claim waits for a decision already")
            : await claim.WhyNotAsShown(command.Version, conflict) is { } stale ? stale
            : await WhyNotBy(claim) is { } refusal ? refusal
            : !await claims.IsLinked(claim) ? ClaimDisruption.NotLinked
            : await claims.Same(claim, claim.HappenedOn) is { } same ? ClaimDisruption.ClaimedAlready(same)
            : null;

        private async Task<Refusal?> WhyNotBy(ClaimForUpdate claim) => claim.Status == ClaimStatus.Withdrawn
            ? await authority.WhyNot(claim.OperationId, writtenById: claim.ClaimantId)
            : DecideOnClaim.WhyNot(officer, claim.ClaimantId, claim.Unit) is null ? null
            : Refusal.Forbidden($"Only someone outside {claim.Unit} can open a decision about its claim again");
    }
}
