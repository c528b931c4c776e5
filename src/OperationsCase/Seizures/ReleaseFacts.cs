using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.GovUk;

namespace OperationsCase.Seizures;

/// <summary>What is recorded of cash that was given back.</summary>
public abstract record ReleaseFacts
{
    /// <summary>What was given back, in whole pence of sterling.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time of the release")]
    public DateTimeOffset? ReleasedAt { get; init; }

    public string ReleasedTo { get; init; } = "";
}

internal static class ReleaseRules
{
    public static void AsksForTheRelease<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : ReleaseFacts
    {
        validator.RuleFor(release => release.AmountPence)
            .NotNull().WithMessage("Enter how much was given back")
            .GreaterThan(0).WithMessage("Amount must be more than £0");
        validator.RuleFor(release => release.ReleasedAt)
            .NotNull().WithMessage("Enter the date and time it was given back")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the release cannot be in the future");
        validator.RuleFor(release => release.ReleasedTo)
            .NotEmpty().WithMessage("Enter who it was given back to")
            .MaximumLength(100).WithMessage("Who it was given back to must be 100 characters or fewer");
    }

    public static IRuleBuilderOptions<T, string> IsWhyItWasGivenBack<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().WithMessage("Enter why it was given back")
        .MaximumLength(500).WithMessage("Why it was given back must be 500 characters or fewer");
}
