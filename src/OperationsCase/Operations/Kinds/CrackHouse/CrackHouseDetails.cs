using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>What is asked about premises that are used for Class A drugs, before any notice is authorised.</summary>
public record CrackHouseDetails : OperationDetails
{
    [Display(Name = "Start of the operation", Order = 3)]
    public override DateTimeOffset? StartedAt { get; init; }

    public PremisesTenure? Tenure { get; init; }

    public string? Landlord { get; init; }

    public YesNoNotKnown? TenantCuckooed { get; init; }

    public YesNoNotKnown? ChildrenPresent { get; init; }

    /// <summary>Merlin or PPN reference; may follow later.</summary>
    public string? SafeguardingReference { get; init; }

    [Display(Name = "Number of complaints")]
    public int? Complaints { get; init; }

    [Display(Name = "Date of the first complaint")]
    public DateOnly? ComplaintsSince { get; init; }

    [DataType(DataType.MultilineText)]
    public string DrugEvidence { get; init; } = "";

    internal override OperationKind Kind => CrackHouseKind.Kind;

    internal override string HarmStatement => Complaints is > 0
        ? $"{Complaints} complaint{(Complaints == 1 ? "" : "s")}{(ComplaintsSince is { } since ? $" since {Format.Date(since)}" : "")}. {DrugEvidence}"
        : DrugEvidence;

    internal override IEnumerable<string> StillToAdd()
    {
        if (ChildrenPresent == YesNoNotKnown.Yes && SafeguardingReference is null)
        {
            yield return "Merlin or PPN reference";
        }

        if (Tenure == PremisesTenure.NotKnown)
        {
            yield return "Who the premises belong to";
        }

        if (TenantCuckooed == YesNoNotKnown.NotKnown)
        {
            yield return "Whether the tenant has been taken over by others";
        }

        if (ChildrenPresent == YesNoNotKnown.NotKnown)
        {
            yield return "Whether there are children at the premises";
        }
    }

    internal sealed class CrackHouseRules : DetailsRules<CrackHouseDetails>
    {
        public CrackHouseRules(TimeProvider clock, Gazetteer gazetteer)
            : base(clock, gazetteer, place: "the address of the premises", started: "the date and time the operation began")
        {
            RuleFor(closure => closure.Tenure).NotNull().WithMessage("Select who the premises belong to").IsInEnum();
            RuleFor(closure => closure.Landlord).MaximumLength(100).WithMessage("Landlord must be 100 characters or fewer");
            RuleFor(closure => closure.TenantCuckooed).NotNull().WithMessage("Select whether the tenant has been taken over by others").IsInEnum();
            RuleFor(closure => closure.ChildrenPresent).NotNull().WithMessage("Select whether there are children at the premises").IsInEnum();
            RuleFor(closure => closure.SafeguardingReference).MaximumLength(40).WithMessage("Merlin or PPN reference must be 40 characters or fewer");
            RuleFor(closure => closure.Complaints)
                .NotNull().WithMessage("Enter the number of complaints, or 0")
                .InclusiveBetween(0, 10_000).WithMessage("Number of complaints must be between 0 and 10,000");
            RuleFor(closure => closure.ComplaintsSince)
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date of the first complaint must be today or earlier")
                .GreaterThan(new DateOnly(2003, 1, 1)).WithMessage("Year must be 2003 or later");
            RuleFor(closure => closure.DrugEvidence)
                .NotEmpty().WithMessage("Enter what shows that drugs are used or supplied there")
                .MaximumLength(900).WithMessage("Evidence must be 900 characters or fewer");
        }
    }
}
