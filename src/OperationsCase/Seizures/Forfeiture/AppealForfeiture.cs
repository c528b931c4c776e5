using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>Records that somebody appealed against a decision on forfeiture, so that nothing is paid over before it ends.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordForfeitureAppeal : ICommand<Guid>, IConcernsForfeitureApplication
{
    public SeizureReference Seizure { get; init; }

    public Guid ApplicationId { get; init; }

    public string AppealedBy { get; init; } = "";

    [Display(Name = "Time of the appeal")]
    public DateTimeOffset? AppealedAt { get; init; }

    internal sealed class Validator : AbstractValidator<RecordForfeitureAppeal>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(appeal => appeal.AppealedBy)
                .NotEmpty().WithMessage("Enter who appealed")
                .MaximumLength(100).WithMessage("Who appealed must be 100 characters or fewer");
            RuleFor(appeal => appeal.AppealedAt)
                .NotNull().WithMessage("Enter the date and time of the appeal")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the appeal cannot be in the future");
        }
    }
}

/// <summary>Records how an appeal ended. One that is allowed takes the forfeiture back: the money is held again, and must be returned.</summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record RecordAppealDecision : ICommand<Guid>, IConcernsForfeitureApplication
{
    public SeizureReference Seizure { get; init; }

    public Guid ApplicationId { get; init; }

    public AppealDecision? Decision { get; init; }

    [Display(Name = "Time of the decision")]
    public DateTimeOffset? EndedAt { get; init; }

    internal sealed class Validator : AbstractValidator<RecordAppealDecision>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(appeal => appeal.Decision).NotNull().WithMessage("Select how the appeal ended").IsInEnum();
            RuleFor(appeal => appeal.EndedAt)
                .NotNull().WithMessage("Enter the date and time of the decision")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future");
        }
    }
}
