using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about a confiscation order. Proceeds of Crime Act 2002, s. 6. Its amount is what the court ordered to be paid.</summary>
public record ConfiscationDetails : AssetDetails
{
    [Display(Name = "Time of the order", Order = 1)]
    public override DateTimeOffset? SeizedAt { get; init; }

    /// <summary>What the defendant gained by their crime, in whole pence.</summary>
    [Pounds]
    [Display(Name = "Benefit")]
    public long? BenefitPence { get; init; }

    /// <summary>What the defendant has, in whole pence.</summary>
    [Pounds]
    [Display(Name = "Available amount")]
    public long? AvailablePence { get; init; }

    /// <summary>The last London day, included, to pay; the day of the order where the court gave no time.</summary>
    [Display(Name = "Last day to pay")]
    public DateOnly? PayBy { get; init; }

    /// <summary>The last London day, included, to which the court extended that; null where it did not.</summary>
    [Display(Name = "Extended to")]
    public DateOnly? ExtendedTo { get; init; }

    /// <summary>The prison term in default, in months; null while it is not set.</summary>
    [Display(Name = "Default term")]
    public int? DefaultMonths { get; init; }

    /// <summary>What of it goes to victims, in whole pence; null where none does.</summary>
    [Pounds]
    [Display(Name = "Compensation")]
    public long? CompensationPence { get; init; }

    internal override AssetKind Kind => ConfiscationKind.Kind;

    internal sealed class ConfiscationRules : AssetRules<ConfiscationDetails>
    {
        public ConfiscationRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time the order was made", "the Crown Court that made it", "who asked for the order", "how much was ordered to be paid")
            {
                From = "the defendant",
            })
        {
            RuleFor(order => order.BenefitPence)
                .NotNull().WithMessage("Enter the benefit that the court found")
                .GreaterThan(0).WithMessage("Benefit must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Benefit must be £1,000,000,000 or less");
            RuleFor(order => order.AvailablePence)
                .NotNull().WithMessage("Enter the available amount that the court found")
                .GreaterThan(0).WithMessage("Available amount must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Available amount must be £1,000,000,000 or less");
            RuleFor(order => order.AmountPence)
                .LessThanOrEqualTo(order => order.BenefitPence).WithMessage("No more than the benefit can be ordered. Check the three amounts")
                .When(order => order.BenefitPence > 0);
            RuleFor(order => order.PayBy).NotNull().WithMessage("Enter the last day to pay");
            RuleFor(order => order.PayBy)
                .Must((order, day) => day >= London.DateOf(order.SeizedAt!.Value)).WithMessage("The last day to pay cannot be before the order")
                .When(order => order is { PayBy: not null, SeizedAt: not null });
            RuleFor(order => order.ExtendedTo)
                .GreaterThan(order => order.PayBy).WithMessage("An extension must be later than the first last day to pay")
                .When(order => order.PayBy is not null);
            RuleFor(order => order.DefaultMonths).GreaterThan(0).WithMessage("Default term must be more than 0");
            RuleFor(order => order.DefaultMonths)
                .Must((order, months) => months <= DefaultTerm.LongestFor(order.AmountPence!.Value))
                .WithMessage(order => $"The longest term for that amount is {Format.Count(DefaultTerm.LongestFor(order.AmountPence!.Value), "month")}")
                .When(order => order is { DefaultMonths: not null, AmountPence: > 0 });
            RuleFor(order => order.CompensationPence)
                .GreaterThan(0).WithMessage("Compensation must be more than £0, or left blank")
                .LessThanOrEqualTo(order => order.AmountPence).WithMessage("Compensation cannot be more than what was ordered");
        }
    }
}
