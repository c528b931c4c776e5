using FluentValidation;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>A check of closed premises, whether it is recorded or corrected.</summary>
public interface IReoccupationCheck
{
    DateTimeOffset? CheckedAt { get; }

    string CheckedBy { get; }

    PremisesCondition? Found { get; }

    string? Note { get; }
}

internal static class ReoccupationCheckRules
{
    public static void AsksForTheCheck<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : IReoccupationCheck
    {
        validator.RuleFor(check => check.CheckedAt)
            .NotNull().WithMessage("Enter the date and time of the check")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the check cannot be in the future");
        validator.RuleFor(check => check.CheckedBy)
            .NotEmpty().WithMessage("Enter who checked")
            .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
        validator.RuleFor(check => check.Found).NotNull().WithMessage("Select what they found").IsInEnum();
        validator.RuleFor(check => check.Note).MaximumLength(500).WithMessage("Note must be 500 characters or fewer");
    }
}
