using System.ComponentModel.DataAnnotations;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>Withdraws a claim, before or after it was confirmed; it counts no more. The answer is the claim's version after that.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record WithdrawClaim : IClaimAmendment
{
    public ClaimReference Claim { get; init; }

    public int Version { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator() : ClaimAmendmentRules<WithdrawClaim>("Enter why the claim is withdrawn");

    internal sealed class Handler(
        CurrentCase currentCase, ClaimStore claims, CorrectionAuthority authority, CaseHistory history, ConflictingChange conflict)
        : IRequestHandler<WithdrawClaim, Result<int>>
    {
        public async Task<Result<int>> Handle(WithdrawClaim command, CancellationToken cancellation)
        {
            var claim = await claims.Lock(currentCase.Id);

            if (await WhyNot(command, claim) is { } refusal)
            {
                return refusal;
            }

            await claims.Amend(claim, claim with { Status = ClaimStatus.Withdrawn }, ClaimAmendment.Withdrawn, command.Why);
            history.IsAbout(claim.OperationId, claim.NetworkId);
            history.Was(new { claim.Status, claim.DecidedLevel });
            history.Tell(
                "Disruption claim withdrawn",
                $"{claim.Reference}{(claim.Counts ? ", which counted" : "")}: {claim.OperationName} and {claim.NetworkName}. {command.Why}");

            return claim.Version + 1;
        }

        private async Task<Refusal?> WhyNot(WithdrawClaim command, ClaimForUpdate claim) =>
            claim.Status == ClaimStatus.Withdrawn ? Refusal.Conflict("This claim is withdrawn already")
            : await claim.WhyNotAsShown(command.Version, conflict) is { } stale ? stale
            : claim.Status == ClaimStatus.Rejected ? Refusal.Conflict($"{claim.Stands}. It does not count, so there is nothing to withdraw")
            : await authority.WhyNot(claim.OperationId, writtenById: claim.ClaimantId);
    }
}
