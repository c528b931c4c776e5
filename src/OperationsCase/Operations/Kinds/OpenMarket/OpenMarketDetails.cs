using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Operations;

/// <summary>What is asked about street dealing that everybody can see.</summary>
public record OpenMarketDetails : OperationDetails
{
    [Display(Name = "Start of the operation", Order = 3)]
    public override DateTimeOffset? StartedAt { get; init; }

    public bool Crack { get; init; }

    public bool Heroin { get; init; }

    public bool PowderCocaine { get; init; }

    public bool Cannabis { get; init; }

    public bool OtherDrugs { get; init; }

    public string BusyTimes { get; init; } = "";

    [Display(Name = "Number of buyers in a busy hour")]
    public int? BuyersAnHour { get; init; }

    [Display(Name = "Number of test purchases")]
    public int? TestPurchases { get; init; }

    [Display(Name = "Number of arrests for supply")]
    public int? SupplyArrests { get; init; }

    [Display(Name = "Number of arrests for possession")]
    public int? PossessionArrests { get; init; }

    /// <summary>Lighting, sight lines, locks: what the council is asked to mend.</summary>
    [DataType(DataType.MultilineText)]
    public string? EnvironmentalFixes { get; init; }

    internal override OperationKind Kind => OpenMarketKind.Kind;

    internal override string HarmStatement => $"Dealing in the street: {string.Join(", ", Drugs())}. Busiest {BusyTimes}."
        + (BuyersAnHour is { } buyers ? $" About {buyers} buyers in a busy hour." : "");

    internal IEnumerable<string> Drugs() =>
        from drug in new (bool Is, string Name)[]
        {
            (Crack, "crack cocaine"),
            (Heroin, "heroin"),
            (PowderCocaine, "powder cocaine"),
            (Cannabis, "cannabis"),
            (OtherDrugs, "other drugs"),
        }
        where drug.Is
        select drug.Name;

    internal override IEnumerable<string> StillToAdd() => BuyersAnHour is null ? ["Number of buyers in a busy hour"] : [];

    internal sealed class OpenMarketRules : DetailsRules<OpenMarketDetails>
    {
        public OpenMarketRules(TimeProvider clock, Gazetteer gazetteer)
            : base(clock, gazetteer, place: "the streets", started: "the date and time the operation began")
        {
            RuleFor(market => market.Crack)
                .Must((market, _) => market.Drugs().Any()).WithMessage("Select at least one drug that is sold there");
            RuleFor(market => market.BusyTimes)
                .NotEmpty().WithMessage("Enter the busiest times, like Friday and Saturday, 8pm to midnight")
                .MaximumLength(200).WithMessage("Busiest times must be 200 characters or fewer");
            RuleFor(market => market.BuyersAnHour)
                .InclusiveBetween(0, 10_000)
                .WithMessage("Number of buyers in a busy hour must be between 0 and 10,000");
            Count(market => market.TestPurchases, "test purchases");
            Count(market => market.SupplyArrests, "arrests for supply");
            Count(market => market.PossessionArrests, "arrests for possession");
            RuleFor(market => market.EnvironmentalFixes)
                .MaximumLength(500)
                .WithMessage("What the council is asked to fix must be 500 characters or fewer");
        }

        private void Count(System.Linq.Expressions.Expression<Func<OpenMarketDetails, int?>> which, string what) => RuleFor(which)
            .NotNull().WithMessage($"Enter the number of {what}, or 0")
            .InclusiveBetween(0, 10_000).WithMessage($"Number of {what} must be between 0 and 10,000");
    }
}
