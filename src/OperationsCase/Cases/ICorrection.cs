using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Corrects what is recorded of a case. The answer is the case's version after that.</summary>
public interface ICorrection : ICommand<int>, IConcernsCase
{
    /// <summary>The version of the case that was shown.</summary>
    int Version { get; init; }

    /// <summary>Why it was wrong or was not known, for the history.</summary>
    [DataType(DataType.MultilineText)]
    string Why { get; init; }
}

/// <summary>The rules of every correction, with those of what it corrects.</summary>
internal abstract class CorrectionRules<T> : AbstractValidator<T> where T : ICorrection
{
    protected CorrectionRules(IValidator<T> corrected)
    {
        Include(corrected);
        RuleFor(correction => correction.Version).GreaterThan(0).WithMessage("Give the version of the case you were shown");
        RuleFor(correction => correction.Why)
            .NotEmpty().WithMessage("Enter why it is corrected, or how it became known")
            .MaximumLength(500).WithMessage("Why it is corrected must be 500 characters or fewer");
    }
}
