using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Removes a link between two cases that was wrong; the history of both keeps that it once was, and why it is no longer.</summary>
public interface ILinkRemoval : ICommand<string>, IConcernsCase
{
    /// <summary>Why it was wrong, for the history.</summary>
    [DataType(DataType.MultilineText)]
    string Why { get; init; }
}

/// <summary>The rules of every removal of a link.</summary>
internal abstract class LinkRemovalRules<T> : AbstractValidator<T> where T : ILinkRemoval
{
    protected LinkRemovalRules() => RuleFor(removal => removal.Why)
        .NotEmpty().WithMessage("Enter why the link is removed")
        .MaximumLength(500).WithMessage("Why the link is removed must be 500 characters or fewer");
}
