using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Cases.Pauses;

/// <summary>What is said when a case is put aside, or when that is changed.</summary>
internal interface IPauseWords
{
    DateOnly? UntilOn { get; }

    string Why { get; }
}

internal sealed class PauseRules : AbstractValidator<IPauseWords>
{
    private const int MostDays = 366;

    public PauseRules(TimeProvider clock)
    {
        RuleFor(pause => pause.UntilOn)
            .NotNull().WithMessage("Enter the day on which the case comes back")
            .GreaterThan(_ => London.DateOf(clock.GetUtcNow())).WithMessage("The day on which the case comes back must be after today")
            .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow()).AddDays(MostDays))
            .WithMessage("A case can be put aside for a year at most");
        RuleFor(pause => pause.Why)
            .NotEmpty().WithMessage("Enter why the case is put aside")
            .MaximumLength(1000).WithMessage("Why the case is put aside must be 1,000 characters or fewer");
    }
}
