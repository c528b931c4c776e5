using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about other seized property.</summary>
public record OtherPropertyDetails : AssetDetails
{
    [DataType(DataType.MultilineText)]
    public string Description { get; init; } = "";

    public PropertyPower? Power { get; init; }

    /// <summary>Who says what it is worth, and by what.</summary>
    public string ValuedBy { get; init; } = "";

    internal override AssetKind Kind => OtherPropertyKind.Kind;

    internal override IEnumerable<string?> Words => [Description];

    internal sealed class OtherPropertyRules : AssetRules<OtherPropertyDetails>
    {
        public OtherPropertyRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time it was seized", "where it was seized", "who seized it", "what it is worth")
            {
                HasExhibit = true,
            })
        {
            RuleFor(property => property.Description)
                .NotEmpty().WithMessage("Enter what was seized")
                .MaximumLength(1000).WithMessage("The description must be 1,000 characters or fewer");
            RuleFor(property => property.Power).NotNull().WithMessage("Select the power by which it was seized").IsInEnum();
            RuleFor(property => property.ValuedBy)
                .NotEmpty().WithMessage("Enter who valued it, and how")
                .MaximumLength(200).WithMessage("Who valued it must be 200 characters or fewer");
        }
    }
}
