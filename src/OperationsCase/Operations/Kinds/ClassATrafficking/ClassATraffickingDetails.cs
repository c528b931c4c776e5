using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>What is asked about an operation against those who supply Class A drugs beyond one street or one borough.</summary>
/// <remarks>Of surveillance only the number of its authority and its last day are held; no product and no source, by name or number.</remarks>
public record ClassATraffickingDetails : OperationDetails
{
    [Display(Name = "Start of the operation", Order = 3)]
    public override DateTimeOffset? StartedAt { get; init; }

    public IntelligenceLevel? Level { get; init; }

    public bool PowderCocaine { get; init; }

    public bool Crack { get; init; }

    public bool Heroin { get; init; }

    public bool OtherDrugs { get; init; }

    /// <summary>Of the decision that tasked it; may follow later.</summary>
    public string? TaskingReference { get; init; }

    [DataType(DataType.MultilineText)]
    public string Objective { get; init; } = "";

    public bool TestPurchase { get; init; }

    public bool Surveillance { get; init; }

    [Display(Name = "Surveillance authority")]
    public string? SurveillanceReference { get; init; }

    /// <summary>The last day of that authority, included.</summary>
    [Display(Name = "Last day of the surveillance authority")]
    public DateOnly? SurveillanceEndsOn { get; init; }

    public bool Warrant { get; init; }

    public string? WarrantNumber { get; init; }

    /// <summary>The date on the warrant, from which its month runs.</summary>
    [Display(Name = "Date of the warrant")]
    public DateOnly? WarrantIssuedOn { get; init; }

    public bool Stops { get; init; }

    /// <summary>One on each line.</summary>
    [DataType(DataType.MultilineText)]
    public string? OtherPremises { get; init; }

    [Display(Name = "Number of arrests")]
    public int? Arrests { get; init; }

    internal override OperationKind Kind => ClassATraffickingKind.Kind;

    internal override string HarmStatement => $"Supply of {string.Join(", ", Drugs())}, "
        + $"{(Level == IntelligenceLevel.Two ? "across boroughs or forces" : "national or international")}. {Objective}";

    internal IEnumerable<string> Drugs() => Chosen(
        (PowderCocaine, "powder cocaine"), (Crack, "crack cocaine"), (Heroin, "heroin"), (OtherDrugs, "other Class A drugs"));

    internal IEnumerable<string> Methods() => Chosen(
        (TestPurchase, "test purchases"), (Surveillance, "surveillance"), (Warrant, "search warrant"), (Stops, "stops"));

    internal override OperationDetails Stored() => this with
    {
        SurveillanceReference = Surveillance ? SurveillanceReference : null,
        SurveillanceEndsOn = Surveillance ? SurveillanceEndsOn : null,
        WarrantNumber = Warrant ? WarrantNumber : null,
        WarrantIssuedOn = Warrant ? WarrantIssuedOn : null,
    };

    internal override IEnumerable<string> StillToAdd() => Chosen(
        (TaskingReference is null, "Tasking reference"),
        (Surveillance && SurveillanceReference is null, "Reference of the surveillance authority"),
        (Surveillance && SurveillanceEndsOn is null, "Last day of the surveillance authority"),
        (Warrant && WarrantNumber is null, "Warrant number"),
        (Warrant && WarrantIssuedOn is null, "Date of the warrant"),
        (Arrests is null, "Number of arrests"));

    private static IEnumerable<string> Chosen(params (bool Is, string Name)[] of) => of.Where(one => one.Is).Select(one => one.Name);

    internal sealed class ClassATraffickingRules : DetailsRules<ClassATraffickingDetails>
    {
        public ClassATraffickingRules(TimeProvider clock, Gazetteer gazetteer)
            : base(clock, gazetteer, place: "the main address or streets", started: "the date and time the operation began")
        {
            RuleFor(operation => operation.Level).NotNull().WithMessage("Select the level").IsInEnum();
            RuleFor(operation => operation.PowderCocaine)
                .Must((operation, _) => operation.Drugs().Any()).WithMessage("Select at least one drug that is supplied");
            RuleFor(operation => operation.Objective)
                .NotEmpty().WithMessage("Enter what the operation is to achieve")
                .MaximumLength(800).WithMessage("Objective must be 800 characters or fewer");
            RuleFor(operation => operation.TestPurchase)
                .Must((operation, _) => operation.Methods().Any()).WithMessage("Select at least one method");
            Short(operation => operation.TaskingReference, "Tasking reference");
            Short(operation => operation.SurveillanceReference, "Reference of the surveillance authority");
            Short(operation => operation.WarrantNumber, "Warrant number");
            RuleFor(operation => operation.SurveillanceEndsOn)
                .GreaterThan(new DateOnly(2003, 1, 1)).WithMessage("Year must be 2003 or later")
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow()).AddYears(1))
                .WithMessage("Last day of the surveillance authority cannot be more than a year away");
            RuleFor(operation => operation.WarrantIssuedOn)
                .GreaterThan(new DateOnly(2003, 1, 1)).WithMessage("Year must be 2003 or later")
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Date of the warrant must be today or earlier");
            RuleFor(operation => operation.OtherPremises).MaximumLength(1000).WithMessage("Other premises must be 1,000 characters or fewer");
            RuleFor(operation => operation.Arrests)
                .InclusiveBetween(0, 1_000).WithMessage("Number of arrests must be between 0 and 1,000");
        }

        private void Short(Expression<Func<ClassATraffickingDetails, string?>> which, string what) =>
            RuleFor(which).MaximumLength(40).WithMessage($"{what} must be 40 characters or fewer");
    }
}

/// <summary>How far the crime reaches, in the National Intelligence Model; level 1, one borough, is another kind of operation.</summary>
public enum IntelligenceLevel
{
    [Display(Name = "Level 2: across boroughs or forces")]
    Two,

    [Display(Name = "Level 3: national or international")]
    Three,
}
