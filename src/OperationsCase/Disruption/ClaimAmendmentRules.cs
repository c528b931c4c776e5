using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Disruption;

/// <summary>Withdraws a claim or opens it again. The answer is the claim's version after that.</summary>
public interface IClaimAmendment : ICommand<int>, IConcernsCase
{
    ClaimReference Claim { get; init; }

    /// <summary>The version of the claim that was shown.</summary>
    int Version { get; init; }

    /// <summary>Why, for the history and for whoever asks about the figure.</summary>
    [DataType(DataType.MultilineText)]
    string Why { get; init; }
}

internal abstract class ClaimAmendmentRules<T> : AbstractValidator<T> where T : IClaimAmendment
{
    protected ClaimAmendmentRules(string askWhy)
    {
        RuleFor(amendment => amendment.Version).GreaterThan(0).WithMessage("Give the version of the claim you were shown");
        RuleFor(amendment => amendment.Why)
            .NotEmpty().WithMessage(askWhy)
            .MaximumLength(500).WithMessage("Why must be 500 characters or fewer");
    }
}

/// <summary>What a claim says, whether it is made or corrected.</summary>
internal static class ClaimRuleExtensions
{
    public static IRuleBuilderOptions<T, DateOnly?> IsWhenDisrupted<T>(this IRuleBuilder<T, DateOnly?> happenedOn, TimeProvider clock) => happenedOn
        .NotNull().WithMessage("Enter the date the network was disrupted")
        .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date the network was disrupted cannot be in the future");

    public static IRuleBuilderOptions<T, DisruptionLevel?> IsHowFarDisrupted<T>(this IRuleBuilder<T, DisruptionLevel?> level) =>
        level.NotNull().WithMessage("Select how far the network was disrupted").IsInEnum();

    public static IRuleBuilderOptions<T, string> IsWhatTheNetworkLost<T>(this IRuleBuilder<T, string> effect) => effect
        .NotEmpty().WithMessage("Enter what the network can no longer do, and how you know")
        .MaximumLength(2000).WithMessage("What the network can no longer do must be 2,000 characters or fewer");
}
