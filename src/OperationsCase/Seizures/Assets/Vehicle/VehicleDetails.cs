using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about a seized vehicle.</summary>
public record VehicleDetails : AssetDetails
{
    /// <summary>As on its plate; null where it has none.</summary>
    public string? Registration { get; init; }

    public string MakeAndModel { get; init; } = "";

    public PropertyPower? Power { get; init; }

    /// <summary>Who says what it is worth, and by what.</summary>
    public string ValuedBy { get; init; } = "";

    internal override AssetKind Kind => VehicleKind.Kind;

    internal override IEnumerable<string?> Words => [Registration, MakeAndModel];

    internal sealed class VehicleRules : AssetRules<VehicleDetails>
    {
        public VehicleRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time it was seized", "where it was seized", "who seized it", "what it is worth")
            {
                HasExhibit = true,
            })
        {
            RuleFor(vehicle => vehicle.Registration).MaximumLength(15).WithMessage("Registration must be 15 characters or fewer");
            RuleFor(vehicle => vehicle.MakeAndModel)
                .NotEmpty().WithMessage("Enter its make, model and colour")
                .MaximumLength(100).WithMessage("Make, model and colour must be 100 characters or fewer");
            RuleFor(vehicle => vehicle.Power).NotNull().WithMessage("Select the power by which it was seized").IsInEnum();
            RuleFor(vehicle => vehicle.ValuedBy)
                .NotEmpty().WithMessage("Enter who valued it, and how")
                .MaximumLength(200).WithMessage("Who valued it must be 200 characters or fewer");
        }
    }
}
