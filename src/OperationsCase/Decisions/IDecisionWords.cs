using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Decisions;

/// <summary>What is said of a decision, when it is recorded and when it is corrected.</summary>
internal interface IDecisionWords
{
    string Decided { get; }

    /// <summary>What else was considered.</summary>
    string Options { get; }

    string Rationale { get; }

    /// <summary>When it was taken; left out, now.</summary>
    DateTimeOffset? DecidedAt { get; }

    /// <summary>The London day on which it is looked at again.</summary>
    DateOnly? ReviewOn { get; }
}

internal sealed class DecisionRules : AbstractValidator<IDecisionWords>
{
    private const int MostYears = 2;

    public DecisionRules(TimeProvider clock)
    {
        RuleFor(decision => decision.Decided)
            .NotEmpty().WithMessage("Enter what was decided")
            .MaximumLength(1000).WithMessage("What was decided must be 1,000 characters or fewer");
        RuleFor(decision => decision.Options)
            .NotEmpty().WithMessage("Enter what else was considered, or that there was nothing else")
            .MaximumLength(2000).WithMessage("What else was considered must be 2,000 characters or fewer");
        RuleFor(decision => decision.Rationale)
            .NotEmpty().WithMessage("Enter why it was decided so")
            .MaximumLength(2000).WithMessage("Why it was decided so must be 2,000 characters or fewer");
        RuleFor(decision => decision.DecidedAt)
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future")
            .GreaterThan(_ => London.StartOf(new DateOnly(2003, 1, 1))).WithMessage("Year must be 2003 or later");
        RuleFor(decision => decision.ReviewOn)
            .LessThan(_ => London.DateOf(clock.GetUtcNow()).AddYears(MostYears)).WithMessage("Review date must be less than 2 years away");
    }
}
