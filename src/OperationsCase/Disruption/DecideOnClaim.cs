using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>
/// Confirms or rejects a claim that a network was disrupted; only somebody outside the claimant's unit may. The answer is what became of
/// the claim.
/// </summary>
[AllowedTo(Role.ClaimDeciders)]
[RequiresRecentSignIn]
public sealed record DecideOnClaim : ICommand<ClaimStatus>, IConcernsCase
{
    public ClaimReference Claim { get; init; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; init; }

    public ClaimDecision? Decision { get; init; }

    /// <summary>How far the network was disrupted, when the claim is confirmed; it need not be the level that was claimed.</summary>
    public DisruptionLevel? DecidedLevel { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reasons { get; init; } = "";

    /// <returns>Null when the officer may decide about a claim of that claimant and unit.</returns>
    internal static string? WhyNot(ICurrentUser officer, Guid claimantId, string unit) =>
        officer.Id == claimantId ? $"You made this claim, so someone outside {unit} must decide"
        : string.Equals(officer.Unit, unit, StringComparison.OrdinalIgnoreCase) ? $"Your unit made this claim, so someone outside {unit} must decide"
        : null;

    private ClaimStatus Becomes => Decision == ClaimDecision.Confirm ? ClaimStatus.Confirmed : ClaimStatus.Rejected;

    private DisruptionLevel? AtLevel => Decision == ClaimDecision.Confirm ? DecidedLevel : null;

    private void Tell(CaseHistory history, string reference, DateOnly happenedOn, string boroughName)
    {
        var effect = AtLevel switch
        {
            null => "it does not count.",
            { } level when level.Counts() => $"{level.InSentence()}. It counts in {FinancialYear.Of(happenedOn).Name} for {boroughName}.",
            { } level => $"level {level.InSentence()}, so it does not count.",
        };
        history.Was(new { Status = ClaimStatus.Waiting, Version });
        history.Tell(Becomes == ClaimStatus.Confirmed ? "Disruption confirmed" : "Claim rejected", $"{reference}: {effect} {Reasons}");
    }

    internal sealed class Validator : AbstractValidator<DecideOnClaim>
    {
        public Validator()
        {
            RuleFor(decision => decision.Version).GreaterThan(0).WithMessage("Give the version of the claim you were shown");
            RuleFor(decision => decision.Decision).NotNull().WithMessage("Select whether you confirm or reject the claim").IsInEnum();
            RuleFor(decision => decision.DecidedLevel)
                .NotNull().WithMessage("Select how far the network was disrupted").IsInEnum()
                .When(decision => decision.Decision == ClaimDecision.Confirm);
            RuleFor(decision => decision.Reasons)
                .NotEmpty().WithMessage("Enter your reasons")
                .MaximumLength(2000).WithMessage("Reasons must be 2,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClaimStore claims,
        DisruptedNetworkStore disrupted,
        ICurrentUser officer,
        CaseHistory history,
        ConflictingChange conflict,
        TimeProvider clock)
        : IRequestHandler<DecideOnClaim, Result<ClaimStatus>>
    {
        public async Task<Result<ClaimStatus>> Handle(DecideOnClaim command, CancellationToken cancellation)
        {
            var claim = await claims.Lock(currentCase.Id);
            var decided = await database.Execute(Sql.Decide, new
            {
                ClaimId = currentCase.Id,
                command.Version,
                Status = command.Becomes.ToString(),
                DecidedLevel = command.AtLevel?.ToString(),
                DecidedById = officer.Id,
                officer.Unit,
                DecidedAt = clock.GetUtcNow(),
                command.Reasons,
            });

            if (decided == 0)
            {
                return claim.Status != ClaimStatus.Waiting ? Refusal.Conflict($"{claim.Stands}. If that is wrong, it can be opened again")
                    : WhyNot(officer, claim.ClaimantId, claim.Unit) is { } why ? Refusal.Conflict(why)
                    : Refusal.Conflict($"{await conflict.While(currentCase.Id, "changed this claim")} Look at it again");
            }

            if (command.AtLevel is { } level && level.Counts())
            {
                await disrupted.Count(claim.NetworkId, claim.BoroughCode, claim.HappenedOn);
            }

            history.IsAbout(claim.OperationId, claim.NetworkId);
            command.Tell(history, claim.Reference.Value, claim.HappenedOn, claim.BoroughName);

            return command.Becomes;
        }
    }

    private static class Sql
    {
        internal const string Decide =
            """
            UPDATE DisruptionClaim
            SET Status = @Status, DecidedLevel = @DecidedLevel, DecidedById = @DecidedById, DecidedAt = @DecidedAt,
                Reasons = @Reasons, Version = Version + 1
            WHERE Id = @ClaimId AND Version = @Version AND Status = 'Waiting' AND ClaimantId <> @DecidedById AND Unit <> @Unit
            """;
    }
}
