using OperationsCase.Foundation.Data;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Operations;

/// <summary>What was found when officers went into a cannabis factory.</summary>
public record CannabisFactoryDetails : OperationDetails
{
    /// <summary>The number of plants from which national profiles call a grow commercial.</summary>
    public const int CommercialFrom = 25;

    [Display(Name = "Date and time of entry", Order = 0)]
    public override DateTimeOffset? StartedAt { get; init; }

    public FactoryFoundBy? FoundBy { get; init; }

    public string? WarrantNumber { get; init; }

    public FactoryPremises? PremisesKind { get; init; }

    [Display(Name = "Number of plants")]
    public int? Plants { get; init; }

    public bool Cuttings { get; init; }

    public bool Vegetative { get; init; }

    public bool Flowering { get; init; }

    public bool Harvested { get; init; }

    /// <summary>The place can no longer be used normally.</summary>
    public bool? PremisesAdapted { get; init; }

    public YesNoNotKnown? MeterBypassed { get; init; }

    public string? NetworkOperatorReference { get; init; }

    [AskedOnly]
    public bool? AnyoneInside { get; init; }

    [Display(Name = "Number of people inside")]
    public int? PeopleInside { get; init; }

    [Display(Name = "Number of people arrested")]
    public int? PeopleArrested { get; init; }

    public YesNoNotKnown? ExploitationSigns { get; init; }

    public bool? ChildOrAdultAtRisk { get; init; }

    /// <summary>Merlin or PPN reference; may follow later the same day.</summary>
    public string? SafeguardingReference { get; init; }

    internal override OperationKind Kind => CannabisFactoryKind.Kind;

    internal override string HarmStatement => $"{Plants} plants, {(Plants >= CommercialFrom ? "a commercial grow" : "below a commercial grow")}."
        + (MeterBypassed == YesNoNotKnown.Yes ? " The electricity meter was bypassed." : "")
        + (ExploitationSigns == YesNoNotKnown.Yes ? " Signs of modern slavery: those inside may be victims first." : "");

    internal override OperationDetails Stored() => this with
    {
        WarrantNumber = FoundBy == FactoryFoundBy.SearchWarrant ? WarrantNumber : null,
        NetworkOperatorReference = MeterBypassed == YesNoNotKnown.Yes ? NetworkOperatorReference : null,
        PeopleInside = AnyoneInside == true ? PeopleInside : 0,
        PeopleArrested = AnyoneInside == true ? PeopleArrested : 0,
        SafeguardingReference = ChildOrAdultAtRisk == true ? SafeguardingReference : null,
    };

    internal override OperationDetails Asked() => PeopleInside > 0
        ? this with { AnyoneInside = true }
        : this with { AnyoneInside = false, PeopleInside = null, PeopleArrested = null };

    internal override IEnumerable<string> StillToAdd()
    {
        if (ChildOrAdultAtRisk == true && SafeguardingReference is null)
        {
            yield return "Merlin or PPN reference";
        }

        if (MeterBypassed == YesNoNotKnown.Yes && NetworkOperatorReference is null)
        {
            yield return "Network operator’s reference";
        }

        if (MeterBypassed == YesNoNotKnown.NotKnown)
        {
            yield return "Whether the electricity meter was bypassed";
        }

        if (ExploitationSigns == YesNoNotKnown.NotKnown)
        {
            yield return "Whether there was any sign of modern slavery or trafficking";
        }
    }

    internal sealed class CannabisFactoryRules : DetailsRules<CannabisFactoryDetails>
    {
        public CannabisFactoryRules(TimeProvider clock, Gazetteer gazetteer)
            : base(clock, gazetteer, place: "the address of the premises", started: "the date and time you went in")
        {
            RuleFor(factory => factory.FoundBy).NotNull().WithMessage("Select how it was found").IsInEnum();
            RuleFor(factory => factory.WarrantNumber).MaximumLength(40).WithMessage("Warrant number must be 40 characters or fewer");
            RuleFor(factory => factory.WarrantNumber)
                .NotEmpty().WithMessage("Enter the warrant number").When(factory => factory.FoundBy == FactoryFoundBy.SearchWarrant);
            RuleFor(factory => factory.PremisesKind).NotNull().WithMessage("Select what kind of place it is").IsInEnum();
            RuleFor(factory => factory.Plants)
                .NotNull().WithMessage("Enter the number of plants, or 0")
                .InclusiveBetween(0, 1_000_000).WithMessage("Number of plants must be between 0 and 1,000,000");
            RuleFor(factory => factory.PremisesAdapted).NotNull().WithMessage("Select whether the place can still be used normally");
            RuleFor(factory => factory.MeterBypassed).NotNull().WithMessage("Select whether the electricity meter was bypassed").IsInEnum();
            RuleFor(factory => factory.NetworkOperatorReference)
                .MaximumLength(40)
                .WithMessage("Network operator’s reference must be 40 characters or fewer");
            RuleFor(factory => factory.AnyoneInside).NotNull().WithMessage("Select yes if anyone was found inside");
            When(factory => factory.AnyoneInside == true, () =>
            {
                RuleFor(factory => factory.PeopleInside)
                    .NotNull().WithMessage("Enter how many people were inside")
                    .InclusiveBetween(1, 1_000).WithMessage("Number of people inside must be between 1 and 1,000");
                RuleFor(factory => factory.PeopleArrested)
                    .NotNull().WithMessage("Enter how many people were arrested, or 0")
                    .GreaterThanOrEqualTo(0).WithMessage("Number of people arrested cannot be less than 0")
                    .LessThanOrEqualTo(factory => factory.PeopleInside).WithMessage("Number of people arrested cannot be more than were inside");
            });
            RuleFor(factory => factory.ExploitationSigns)
                .NotNull()
                .WithMessage("Select whether there was any sign of modern slavery or trafficking")
                .IsInEnum();
            RuleFor(factory => factory.ChildOrAdultAtRisk).NotNull().WithMessage("Select yes if a child or an adult at risk was there");
            RuleFor(factory => factory.SafeguardingReference).MaximumLength(40).WithMessage("Merlin or PPN reference must be 40 characters or fewer");
        }
    }
}

public enum FactoryFoundBy
{
    [Display(Name = "Search warrant")]
    SearchWarrant,

    [Display(Name = "Fire or flood")]
    FireOrFlood,

    [Display(Name = "Burglary or other police call")]
    PoliceCall,

    [Display(Name = "Complaint from the public")]
    PublicComplaint,

    [Display(Name = "Electricity network alert")]
    NetworkOperatorAlert,
}

public enum FactoryPremises
{
    [Display(Name = "House or flat")]
    HouseOrFlat,

    [Display(Name = "Shop or office")]
    ShopOrOffice,

    [Display(Name = "Industrial unit")]
    IndustrialUnit,

    [Display(Name = "Other")]
    Other,
}
