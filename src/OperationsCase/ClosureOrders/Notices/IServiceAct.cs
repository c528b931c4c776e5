using FluentValidation;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>An act of serving a notice, whether it is recorded or corrected.</summary>
public interface IServiceAct
{
    ServiceMethod? How { get; }

    DateTimeOffset? ServedAt { get; }

    string Place { get; }

    string ServedBy { get; }

    /// <summary>Who was given a copy, and in which part they are there.</summary>
    string? GivenTo { get; }

    string? Proof { get; }
}

internal static class ServiceActRules
{
    public static void AsksForTheAct<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : IServiceAct
    {
        validator.RuleFor(act => act.How).NotNull().WithMessage("Select how it was served").IsInEnum();
        validator.RuleFor(act => act.ServedAt)
            .NotNull().WithMessage("Enter the date and time of the act")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the act cannot be in the future");
        validator.RuleFor(act => act.Place)
            .NotEmpty()
            .WithMessage("Enter where it was")
            .MaximumLength(200)
            .WithMessage("Where it was must be 200 characters or fewer");
        validator.RuleFor(act => act.ServedBy)
            .NotEmpty()
            .WithMessage("Enter who served it")
            .MaximumLength(100)
            .WithMessage("Name must be 100 characters or fewer");
        validator.RuleFor(act => act.GivenTo).NotEmpty().WithMessage("Enter who was given the copy").When(act => act.How == ServiceMethod.Copy);
        validator.RuleFor(act => act.GivenTo).MaximumLength(150).WithMessage("Who was given the copy must be 150 characters or fewer");
        validator.RuleFor(act => act.Proof).MaximumLength(200).WithMessage("Proof must be 200 characters or fewer");
    }
}
