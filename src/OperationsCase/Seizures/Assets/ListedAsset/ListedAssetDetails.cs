using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about a listed asset. Proceeds of Crime Act 2002, ss. 303B to 303Z.</summary>
public record ListedAssetDetails : AssetDetails
{
    public ListedAssetCategory? Category { get; init; }

    /// <summary>Each item on a line, with its marks and numbers.</summary>
    [DataType(DataType.MultilineText)]
    public string Items { get; init; } = "";

    [Display(Name = "Number of items")]
    public int? ItemCount { get; init; }

    /// <summary>Who says what it is worth, when and by what.</summary>
    public string ValuedBy { get; init; } = "";

    public SearchApprover? Authority { get; init; }

    /// <summary>The senior officer who authorised detention past the first hours; null while nobody did.</summary>
    public string? LongerAuthorisedBy { get; init; }

    [Display(Name = "Time of that authorisation")]
    public DateTimeOffset? LongerAuthorisedAt { get; init; }

    internal override AssetKind Kind => ListedAssetKind.Kind;

    internal override IEnumerable<string?> Words => [Items];

    internal sealed class ListedAssetRules : AssetRules<ListedAssetDetails>
    {
        public ListedAssetRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time it was seized", "where it was seized", "who seized it", "what it is worth")
            {
                HasExhibit = true,
            })
        {
            RuleFor(asset => asset.Category).NotNull().WithMessage("Select what kind of thing it is").IsInEnum();
            RuleFor(asset => asset.Items)
                .NotEmpty().WithMessage("Enter what was seized, each item on a line")
                .MaximumLength(1000).WithMessage("The items must be 1,000 characters or fewer");
            RuleFor(asset => asset.ItemCount)
                .NotNull().WithMessage("Enter how many items there are")
                .InclusiveBetween(1, 100_000).WithMessage("Number of items must be between 1 and 100,000");
            RuleFor(asset => asset.ValuedBy)
                .NotEmpty().WithMessage("Enter who valued it, and how")
                .MaximumLength(200).WithMessage("Who valued it must be 200 characters or fewer");
            RuleFor(asset => asset.Authority).NotNull().WithMessage("Select who approved the search beforehand").IsInEnum();
            RuleFor(asset => asset.LongerAuthorisedBy).MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(asset => asset.LongerAuthorisedBy)
                .NotEmpty().WithMessage("Enter who authorised longer detention")
                .When(asset => asset.LongerAuthorisedAt is not null);
            RuleFor(asset => asset.LongerAuthorisedAt)
                .NotNull().WithMessage("Enter when longer detention was authorised")
                .When(asset => !string.IsNullOrEmpty(asset.LongerAuthorisedBy));
            RuleFor(asset => asset.LongerAuthorisedAt)
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the authorisation cannot be in the future")
                .GreaterThanOrEqualTo(asset => asset.SeizedAt).WithMessage("It cannot be authorised before the seizure");
        }
    }
}

/// <summary>What a listed asset can be. Proceeds of Crime Act 2002, s. 303B.</summary>
public enum ListedAssetCategory
{
    [Display(Name = "Precious metals")]
    PreciousMetals,

    [Display(Name = "Precious stones")]
    PreciousStones,

    [Display(Name = "Watches")]
    Watches,

    [Display(Name = "Artistic works")]
    ArtisticWorks,

    [Display(Name = "Face-value vouchers")]
    Vouchers,

    [Display(Name = "Postage stamps")]
    PostageStamps,
}
