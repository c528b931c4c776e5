using FluentValidation;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Who was consulted or informed before a notice was authorised, whether it is recorded or corrected.</summary>
public interface IConsultation
{
    ConsultedBody? Body { get; }

    string Who { get; }

    DateTimeOffset? ConsultedAt { get; }

    ConsultedOpinion? Opinion { get; }

    string? Note { get; }
}

internal static class ConsultationRules
{
    public static void AsksForTheConsultation<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : IConsultation
    {
        validator.RuleFor(asked => asked.Body).NotNull().WithMessage("Select who it was").IsInEnum();
        validator.RuleFor(asked => asked.Who).NotEmpty().WithMessage("Enter the name of the body or person");
        validator.RuleFor(asked => asked.Who).MaximumLength(150).WithMessage("Name must be 150 characters or fewer");
        validator.RuleFor(asked => asked.ConsultedAt)
            .NotNull().WithMessage("Enter when they were asked or told")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time they were asked or told cannot be in the future");
        validator.RuleFor(asked => asked.Opinion).NotNull().WithMessage("Select what they thought").IsInEnum();
        validator.RuleFor(asked => asked.Opinion)
            .NotEqual(ConsultedOpinion.Informed).WithMessage("Only an occupier, owner or controller is informed. Select what the others thought")
            .When(asked => asked.Body is not null and not ConsultedBody.Occupier);
        validator.RuleFor(asked => asked.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
    }

    /// <summary>
    /// Whether somebody was consulted by it, so that the notice may be authorised: informing an occupier is not enough, nor is not reaching
    /// anybody.
    /// </summary>
    public static bool Consults(this IConsultation asked) => asked.Body != ConsultedBody.Occupier && asked.Opinion != ConsultedOpinion.NotReached;
}
