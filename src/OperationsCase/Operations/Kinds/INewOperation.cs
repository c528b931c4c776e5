using FluentValidation;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Opens a case of one kind with its details. The answer is its reference.</summary>
public interface INewOperation : ICommand<string>, IIdempotent
{
    /// <summary>A neutral name; left out, the next one of the list is given.</summary>
    string? Name { get; }

    /// <summary>The officer in the case; left out, it is whoever logs the operation.</summary>
    Guid? OfficerId { get; init; }

    /// <summary>The recorded premises that the place is, as whoever logs it says; from then on each shows the other.</summary>
    PremisesReference? RecordedPremises { get; }

    internal OperationDetails Details => (OperationDetails)this;

    /// <summary>By what it may be recorded already.</summary>
    internal DuplicateFacts Facts =>
        new() { KindCode = OperationCase.Code, Name = Name, Place = Details.Place, HappenedAt = Details.StartedAt };
}

/// <summary>The rules of what is asked only when an operation is logged, with those of the details.</summary>
internal abstract class NewOperationRules<T> : AbstractValidator<T> where T : OperationDetails, INewOperation
{
    protected NewOperationRules(IValidator<T> details)
    {
        Include(details);
        RuleFor(operation => operation.Name).MaximumFoldedLength(60).WithMessage("Name of the operation must be 60 characters or fewer");
    }
}
