using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Search;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What every asset but cash is asked, when it is recorded and when it is corrected. Each kind adds its own questions.</summary>
public abstract record AssetDetails
{
    [Display(Name = "Time of the seizure", Order = 1)]
    public virtual DateTimeOffset? SeizedAt { get; init; }

    [Display(Order = 2)]
    public string Place { get; init; } = "";

    public string? SeizedFrom { get; init; }

    public string SeizedBy { get; init; } = "";

    /// <summary>What it is worth, or what was ordered, in whole pence of sterling.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    /// <summary>Whoever says that it is theirs; null while nobody does.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Its number in the property system of the force.</summary>
    public string? PropertyNumber { get; init; }

    /// <summary>Its reference in the national database of assets to be recovered.</summary>
    public string? JardNumber { get; init; }

    public string? Exhibit { get; init; }

    public string? Seal { get; init; }

    internal abstract AssetKind Kind { get; }

    /// <summary>Words besides its place, its numbers and its person that find it.</summary>
    internal virtual IEnumerable<string?> Words => [];

    /// <summary>Without the answers that do not apply.</summary>
    internal virtual AssetDetails Stored() => this;

    /// <summary>By what it may be recorded already.</summary>
    internal DuplicateFacts DuplicateFacts =>
        new() { KindCode = SeizureCase.Code, Exhibit = Exhibit, Seal = Seal, AmountPence = AmountPence, HappenedAt = SeizedAt };

    /// <summary>The texts whose words find it.</summary>
    internal (SearchResult Found, string?[] Texts) FoundBy(Guid id, string boroughCode) =>
        (new SearchResult(SeizureCase.Code, id, SeizedAt!.Value, boroughCode), [Place, Exhibit, Seal, SeizedFrom, .. Words]);

    /// <summary>The columns of what every asset is asked.</summary>
    internal object Columns(Guid id) => new
    {
        Id = id,
        AmountPence,
        SeizedAt,
        Place,
        PlaceKey = NameFolding.Key(Place),
        SeizedFrom,
        SeizedBy,
        Exhibit,
        Seal,
        ClaimedBy,
        PropertyNumber,
        JardNumber,
    };

    /// <summary>What a kind calls what every asset is asked, each as it follows "Enter".</summary>
    /// <param name="When">"the date and time the order was made".</param>
    /// <param name="Where">"the bank or building society".</param>
    /// <param name="By">"who applied for the order".</param>
    /// <param name="Amount">"how much was frozen".</param>
    internal sealed record AssetQuestions(string When, string Where, string By, string Amount)
    {
        /// <summary>Whose it is, as it follows "Enter"; null where that may be left out.</summary>
        public string? From { get; init; }

        public bool HasExhibit { get; init; }
    }

    /// <summary>The rules that the answers of every kind keep.</summary>
    internal abstract class AssetRules<T> : AbstractValidator<T> where T : AssetDetails
    {
        protected AssetRules(TimeProvider clock, StatuteBook statutes, AssetQuestions asked)
        {
            RuleFor(asset => asset.SeizedAt)
                .NotNull().WithMessage($"Enter {asked.When}")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Date and time must be now or earlier")
                .GreaterThan(_ => new DateTimeOffset(2002, 12, 30, 0, 0, 0, TimeSpan.Zero)).WithMessage("The Proceeds of Crime Act did not apply then")
                .Must((asset, at) => at is null || HasLaw(asset, London.DateOf(at.Value), statutes))
                .WithMessage(asset => $"There was no such power over {asset.Kind.Say.It} on that day");
            RuleFor(asset => asset.Place)
                .NotEmpty().WithMessage($"Enter {asked.Where}")
                .MaximumFoldedLength(200).WithMessage("This must be 200 characters or fewer");
            RuleFor(asset => asset.SeizedFrom)
                .NotEmpty().WithMessage($"Enter {asked.From}")
                .When(_ => asked.From is not null);
            RuleFor(asset => asset.SeizedFrom).MaximumLength(100).WithMessage("The name must be 100 characters or fewer");
            RuleFor(asset => asset.SeizedBy)
                .NotEmpty().WithMessage($"Enter {asked.By}")
                .MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(asset => asset.AmountPence)
                .NotNull().WithMessage($"Enter {asked.Amount}")
                .GreaterThan(0).WithMessage("Amount must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Amount must be £1,000,000,000 or less");
            RuleFor(asset => asset.AmountPence)
                .Must((asset, pence) => Minimum(asset) is not { } minimum || pence >= minimum.AmountPence)
                .WithMessage(asset => $"Less than {Format.Pounds(Minimum(asset)!.AmountPence)} is below the minimum of that day. Check the amount and the date")
                .When(asset => asset is { AmountPence: > 0, SeizedAt: not null });
            RuleFor(asset => asset.Exhibit)
                .NotEmpty().WithMessage("Enter the exhibit number")
                .When(_ => asked.HasExhibit);
            RuleFor(asset => asset.Exhibit).MaximumLength(40).WithMessage("Exhibit number must be 40 characters or fewer");
            RuleFor(asset => asset.Seal).MaximumLength(40).WithMessage("Seal number must be 40 characters or fewer");
            RuleFor(asset => asset.ClaimedBy).MaximumLength(100).WithMessage("Who claims it must be 100 characters or fewer");
            RuleFor(asset => asset.PropertyNumber).MaximumLength(40).WithMessage("Property number must be 40 characters or fewer");
            RuleFor(asset => asset.JardNumber).MaximumLength(40).WithMessage("JARD reference must be 40 characters or fewer");
        }

        private static AssetMinimum? Minimum(T asset) => AssetMinimum.On(asset.Kind, London.DateOf(asset.SeizedAt!.Value));

        private static bool HasLaw(T asset, DateOnly on, StatuteBook statutes) =>
            asset.Kind.Detention is not { } law || statutes.Knows(law.Order ?? law.End, on);
    }
}
