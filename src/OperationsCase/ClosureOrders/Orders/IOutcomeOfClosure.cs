using FluentValidation;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>What a closure achieved, whether it is recorded or corrected.</summary>
public interface IOutcomeOfClosure
{
    /// <summary>Complaints in the three months before the notice.</summary>
    int? ComplaintsBefore { get; }

    /// <summary>Complaints in the three months after the order was made.</summary>
    int? ComplaintsAfter { get; }

    YesNoNotKnown? Reoccupied { get; }

    string Assessment { get; }
}

internal static class OutcomeOfClosureRules
{
    public static void AsksForTheOutcome<T>(this AbstractValidator<T> validator) where T : IOutcomeOfClosure
    {
        validator.RuleFor(review => review.ComplaintsBefore)
            .NotNull()
            .WithMessage("Enter the complaints of the three months before")
            .InclusiveBetween(0, 10000)
            .WithMessage("Complaints before must be from 0 to 10,000");
        validator.RuleFor(review => review.ComplaintsAfter)
            .NotNull()
            .WithMessage("Enter the complaints of the three months after")
            .InclusiveBetween(0, 10000)
            .WithMessage("Complaints after must be from 0 to 10,000");
        validator.RuleFor(review => review.Reoccupied).NotNull().WithMessage("Select whether the premises are back in their old use").IsInEnum();
        validator.RuleFor(review => review.Assessment)
            .NotEmpty()
            .WithMessage("Enter what the closure achieved, and where the problem went")
            .MaximumLength(1000)
            .WithMessage("Assessment must be 1,000 characters or fewer");
    }
}
