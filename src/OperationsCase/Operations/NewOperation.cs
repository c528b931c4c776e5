using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>What every kind of operation is asked when it is logged. The answer is its reference.</summary>
public abstract record NewOperation : ICommand<string>, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    /// <summary>GSS code; may be left out, since the ward says it.</summary>
    public string? BoroughCode { get; init; }

    /// <summary>GSS code of a ward in that borough.</summary>
    [Display(Order = 2)]
    public string WardCode { get; init; } = "";

    /// <summary>A neutral name; left out, the next one of the list is given.</summary>
    public string? Name { get; init; }

    [Display(Order = 1)]
    public string Place { get; init; } = "";

    [Display(Name = "Start of the operation")]
    public virtual DateTimeOffset? StartedAt { get; init; }

    /// <summary>The officer in the case; left out, it is whoever logs the operation.</summary>
    public Guid? OfficerId { get; init; }

    internal abstract OperationKind Kind { get; }

    /// <summary>Why this operation matters, for the case's head.</summary>
    internal abstract string HarmStatement { get; }

    /// <summary>What its own kind was asked, as that kind's table keeps it.</summary>
    internal abstract object Row(Guid operationId);

    internal abstract class BaseValidator<T> : AbstractValidator<T> where T : NewOperation
    {
        protected BaseValidator(TimeProvider clock, Gazetteer gazetteer, string place, string started)
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
            RuleFor(operation => operation.Name)
                .MaximumFoldedLength(60).WithMessage("Name of the operation must be 60 characters or fewer");
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
