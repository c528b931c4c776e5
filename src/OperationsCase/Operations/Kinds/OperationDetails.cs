using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Operations;

/// <summary>What every kind of operation is asked, when it is logged and when it is corrected. Each kind adds its own questions.</summary>
public abstract record OperationDetails
{
    /// <summary>GSS code; may be left out, since the ward says it.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>GSS code of a ward in that borough.</summary>
    [Display(Order = 2)]
    public string WardCode { get; init; } = "";

    [Display(Order = 1)]
    public string Place { get; init; } = "";

    [Display(Name = "Start of the operation")]
    public virtual DateTimeOffset? StartedAt { get; init; }

    internal abstract OperationKind Kind { get; }

    /// <summary>Why this operation matters, for the case's head.</summary>
    internal abstract string HarmStatement { get; }

    /// <summary>Without the answers that do not apply.</summary>
    internal virtual OperationDetails Stored() => this;

    /// <summary>As it was asked, from what is stored: with the answers that have no column.</summary>
    internal virtual OperationDetails Asked() => this;

    /// <summary>The names of what is not known yet and is still to be added, as in "Merlin or PPN reference".</summary>
    internal virtual IEnumerable<string> StillToAdd() => [];

    /// <summary>The rules that the answers of every kind keep.</summary>
    internal abstract class DetailsRules<T> : AbstractValidator<T> where T : OperationDetails
    {
        /// <param name="place">What the place is called: "the streets".</param>
        /// <param name="started">What the start is called: "the date and time you went in".</param>
        protected DetailsRules(TimeProvider clock, Gazetteer gazetteer, string place, string started)
        {
            RuleFor(operation => operation.WardCode)
                .NotEmpty().WithMessage("Select the ward");
            RuleFor(operation => operation.WardCode)
                .Must(code => gazetteer.Ward(code) is not null).WithMessage("There is no such ward. Select one from the list")
                .Must((operation, code) => gazetteer.Borough(operation.BoroughCode) is null
                    || gazetteer.Ward(code)?.BoroughCode == operation.BoroughCode)
                .WithMessage(operation =>
                    $"{gazetteer.Ward(operation.WardCode)?.Name} is not a ward of {gazetteer.Borough(operation.BoroughCode)?.Name}")
                .When(operation => !string.IsNullOrEmpty(operation.WardCode));
            RuleFor(operation => operation.BoroughCode)
                .Must(code => gazetteer.Borough(code) is not null).WithMessage("There is no such borough")
                .When(operation => !string.IsNullOrEmpty(operation.BoroughCode));
            RuleFor(operation => operation.Place)
                .NotEmpty().WithMessage($"Enter {place}")
                .MaximumFoldedLength(200).WithMessage("Address or streets must be 200 characters or fewer");
            RuleFor(operation => operation.StartedAt)
                .NotNull().WithMessage($"Enter {started}")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Date and time must be now or earlier")
                .GreaterThan(_ => new DateTimeOffset(2003, 1, 1, 0, 0, 0, TimeSpan.Zero)).WithMessage("Year must be 2003 or later");
        }
    }
}
