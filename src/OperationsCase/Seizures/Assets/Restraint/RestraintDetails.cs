using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about property that the Crown Court restrained. Proceeds of Crime Act 2002, s. 41.</summary>
public record RestraintDetails : AssetDetails
{
    [Display(Name = "Time of the order", Order = 1)]
    public override DateTimeOffset? SeizedAt { get; init; }

    /// <summary>Each thing that it binds, on a line.</summary>
    [DataType(DataType.MultilineText)]
    public string Property { get; init; } = "";

    /// <summary>What the order lets its owner spend; null where it lets nothing.</summary>
    [DataType(DataType.MultilineText)]
    public string? Exceptions { get; init; }

    /// <summary>Who was served with it, and how; null while nobody is.</summary>
    public string? ServedOn { get; init; }

    public string? Receiver { get; init; }

    /// <summary>The London day, included, by which the force looks at it again; the Act ends it on no day.</summary>
    [Display(Name = "Day of the review")]
    public DateOnly? ReviewOn { get; init; }

    internal override AssetKind Kind => RestraintKind.Kind;

    internal override IEnumerable<string?> Words => [Property];

    internal sealed class RestraintRules : AssetRules<RestraintDetails>
    {
        public RestraintRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time the order was made", "the Crown Court that made it", "who applied for the order", "what the property is worth")
            {
                From = "whose property it is",
            })
        {
            RuleFor(order => order.Property)
                .NotEmpty().WithMessage("Enter what is restrained, each thing on a line")
                .MaximumLength(1000).WithMessage("What is restrained must be 1,000 characters or fewer");
            RuleFor(order => order.Exceptions).MaximumLength(500).WithMessage("Exceptions must be 500 characters or fewer");
            RuleFor(order => order.ServedOn).MaximumLength(200).WithMessage("Who was served must be 200 characters or fewer");
            RuleFor(order => order.Receiver).MaximumLength(100).WithMessage("Receiver must be 100 characters or fewer");
            RuleFor(order => order.ReviewOn).NotNull().WithMessage("Enter the day on which it is reviewed");
            RuleFor(order => order.ReviewOn)
                .Must((order, day) => day > London.DateOf(order.SeizedAt!.Value)).WithMessage("The review must be after the order")
                .When(order => order is { ReviewOn: not null, SeizedAt: not null });
            RuleFor(order => order.ReviewOn)
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow()).AddYears(2)).WithMessage("The review cannot be more than 2 years away");
        }
    }
}
