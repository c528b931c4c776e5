using FluentValidation;
using OperationsCase.GovUk;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>What costs of a closure were applied for, whether it is recorded or corrected.</summary>
public interface ICostsOfClosure
{
    /// <summary>Whether costs were applied for; no when there are none to claim.</summary>
    bool? Claimed { get; }

    DateTimeOffset? AppliedAt { get; }

    /// <summary>What was applied for, in pence.</summary>
    [Pounds]
    long? CostsPence { get; }
}

internal static class CostsOfClosureRules
{
    public static void AsksForTheCosts<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : ICostsOfClosure
    {
        validator.RuleFor(costs => costs.Claimed).NotNull().WithMessage("Select whether costs were applied for");
        validator.RuleFor(costs => costs.AppliedAt)
            .NotNull().WithMessage("Enter the date and time of the application")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the application cannot be in the future")
            .When(costs => costs.Claimed == true);
        validator.RuleFor(costs => costs.CostsPence)
            .NotNull()
            .WithMessage("Enter the costs applied for")
            .GreaterThan(0)
            .WithMessage("Costs must be more than nothing")
            .When(costs => costs.Claimed == true);
    }

    /// <summary>How the clock for the costs was met.</summary>
    public static string How(this ICostsOfClosure costs) => costs.Claimed == true ? "Costs applied for" : "No costs to claim";
}
