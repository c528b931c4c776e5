using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>Corrects what is claimed. A claim that was decided waits for a decision again, and counts no more until then.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClaim : ICorrection
{
    public ClaimReference Claim { get; init; }

    /// <inheritdoc cref="ClaimDisruption.HappenedOn" />
    public DateOnly? HappenedOn { get; init; }

    public DisruptionLevel? Level { get; init; }

    /// <inheritdoc cref="ClaimDisruption.Why" />
    [DataType(DataType.MultilineText)]
    public string Effect { get; init; } = "";

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectClaim>(Facts(clock));

    private static InlineValidator<CorrectClaim> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectClaim>();
        facts.RuleFor(claim => claim.HappenedOn).IsWhenDisrupted(clock);
        facts.RuleFor(claim => claim.Level).IsHowFarDisrupted();
        facts.RuleFor(claim => claim.Effect).IsWhatTheNetworkLost();

        return facts;
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        ClaimStore claims,
        CorrectionAuthority authority,
        Gazetteer gazetteer,
        CaseHistory history,
        ConflictingChange conflict,
        CorrectionWatch watch)
        : IRequestHandler<CorrectClaim, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectClaim command, CancellationToken cancellation)
        {
            var claim = await claims.Lock(currentCase.Id);
            var recorded = new { HappenedOn = (DateOnly?)claim.HappenedOn, Level = (DisruptionLevel?)claim.Level, Effect = claim.Why };
            var changes = FieldChange.Between(recorded, command, gazetteer);

            if (await WhyNot(command, claim, changes.Count > 0) is { } refusal)
            {
                return refusal;
            }

            await watch.Before(claim.OperationId);
            await claims.Amend(
                claim,
                claim with
                {
                    Status = ClaimStatus.Waiting,
                    HappenedOn = command.HappenedOn!.Value,
                    Level = command.Level!.Value,
                    Why = command.Effect,
                },
                ClaimAmendment.Corrected,
                command.Why);
            history.IsAbout(claim.OperationId, claim.NetworkId);
            history.Was(recorded);
            history.Tell(
                "Disruption claim corrected",
                $"{claim.Reference}: {string.Join(" ", changes.Select(change => change.Words))}"
                    + $"{(claim.Status == ClaimStatus.Waiting ? "" : " It waits for a decision again.")} {command.Why}");
            await watch.After(claim.OperationId);

            return claim.Version + 1;
        }

        private async Task<Refusal?> WhyNot(CorrectClaim command, ClaimForUpdate claim, bool differs) =>
            await claim.WhyNotAsShown(command.Version, conflict) is { } stale ? stale
            : !differs ? Refusal.Conflict("Nothing here differs from what is recorded. Change what is wrong, then save it")
            : claim.Status == ClaimStatus.Withdrawn ? Refusal.Conflict("This claim is withdrawn. Open it again first, then correct it")
            : await authority.WhyNot(claim.OperationId, writtenById: claim.ClaimantId) is { } refusal ? refusal
            : ClaimDisruption.WhyNot(command.HappenedOn!.Value, claim.StartedAt) is { } early ? early
            : await claims.Same(claim, command.HappenedOn.Value) is { } same ? ClaimDisruption.ClaimedAlready(same)
            : null;
    }
}
