using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes the details of an operation of one kind. The answer is its version after that.</summary>
public interface ICorrectsOperation<TSelf> : ICommand<int>, IConcernsCase
    where TSelf : OperationDetails, ICorrectsOperation<TSelf>
{
    OperationReference Operation { get; init; }

    /// <summary>The version that was shown.</summary>
    int Version { get; init; }

    /// <summary>Why it was wrong or was not known, for the history.</summary>
    [DataType(DataType.MultilineText)]
    string Why { get; init; }

    /// <param name="recorded">As they were asked.</param>
    static abstract TSelf From(OperationDetails recorded, int version);
}

/// <summary>The rules of a correction, with those of the details.</summary>
internal abstract class CorrectionRules<T> : AbstractValidator<T> where T : OperationDetails, ICorrectsOperation<T>
{
    protected CorrectionRules(IValidator<T> details)
    {
        Include(details);
        RuleFor(correction => correction.Version).GreaterThan(0).WithMessage("Give the version of the operation you were shown");
        RuleFor(correction => correction.Why)
            .NotEmpty().WithMessage("Enter why it is corrected, or how it became known")
            .MaximumLength(500).WithMessage("Why it is corrected must be 500 characters or fewer");
    }
}
