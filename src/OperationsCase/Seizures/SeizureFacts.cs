using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Search;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Seizures.Assets;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>What is asked of seized cash, when it is recorded and when it is corrected.</summary>
public record SeizureFacts
{
    /// <summary>The most that any amount can be, in whole pence: a billion pounds.</summary>
    internal const long MostPence = 100_000_000_000;

    [Display(Name = "Time of the seizure")]
    public DateTimeOffset? SeizedAt { get; init; }

    public string Place { get; init; } = "";

    public string? SeizedFrom { get; init; }

    public string SeizedBy { get; init; } = "";

    public SearchApprover? Authority { get; init; }

    /// <summary>What it is worth in sterling, in whole pence.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    /// <summary>ISO 4217 code of the cash as it was found.</summary>
    public string Currency { get; init; } = Seizures.Currency.Sterling;

    /// <summary>What was counted, in hundredths of its own currency; may be left out for sterling.</summary>
    [Pounds]
    [Display(Name = "Amount counted")]
    public long? CountedMinor { get; init; }

    /// <summary>The rate at which foreign cash was turned into pounds, and where that rate comes from.</summary>
    public string? RateSource { get; init; }

    public string CountedBy { get; init; } = "";

    /// <summary>Whoever counted it the second time; somebody else.</summary>
    public string CountedAgainBy { get; init; } = "";

    /// <summary>Whoever says that it is theirs; null while nobody does.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Its number in the property system of the force.</summary>
    public string? PropertyNumber { get; init; }

    /// <summary>Its reference in the national database of assets to be recovered.</summary>
    public string? JardNumber { get; init; }

    public string Exhibit { get; init; } = "";

    public string Seal { get; init; } = "";

    /// <summary>As it is kept: sterling is itself, at no rate.</summary>
    internal SeizureFacts Stored() => Currency == Seizures.Currency.Sterling ? this with { CountedMinor = AmountPence, RateSource = null } : this;

    /// <summary>The columns of the facts, of what is stored.</summary>
    internal object Row(Guid id) => new
    {
        Id = id,
        AmountPence,
        Currency,
        CountedMinor,
        RateSource,
        SeizedAt,
        Place,
        PlaceKey = NameFolding.Key(Place),
        SeizedFrom,
        SeizedBy,
        Authority = Authority.ToString(),
        Exhibit,
        Seal,
        CountedBy,
        CountedAgainBy,
        ClaimedBy,
        PropertyNumber,
        JardNumber,
    };

    /// <summary>The texts whose words find it.</summary>
    internal (SearchResult Found, string?[] Texts) FoundBy(Guid id, string boroughCode) =>
        (new SearchResult(SeizureCase.Code, id, SeizedAt!.Value, boroughCode), [Place, Exhibit, Seal, SeizedFrom]);

    internal sealed class SeizureRules : AbstractValidator<SeizureFacts>
    {
        public SeizureRules(TimeProvider clock, StatuteBook statutes)
        {
            RuleFor(seizure => seizure.AmountPence)
                .NotNull().WithMessage("Enter how much was seized")
                .GreaterThan(0).WithMessage("Amount must be more than £0")
                .LessThanOrEqualTo(MostPence).WithMessage("Amount must be £1,000,000,000 or less");
            RuleFor(seizure => seizure.AmountPence)
                .Must((seizure, pence) => IsEnough(seizure, pence!.Value)).WithMessage(BelowTheMinimum)
                .When(seizure => seizure is { AmountPence: > 0, SeizedAt: not null });
            Money();

            RuleFor(seizure => seizure.SeizedAt)
                .NotNull().WithMessage("Enter the date and time the cash was seized")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the seizure cannot be in the future")
                .Must(seized => seized is null || (AssetMinimum.On(CashKind.Kind, London.DateOf(seized.Value)) is not null
                    && statutes.Knows(CashRules.DetentionOrder, London.DateOf(seized.Value))))
                .WithMessage("No law on cash seizure was in force on that day");
            People();
            RuleFor(seizure => seizure.ClaimedBy).MaximumLength(100).WithMessage("Who claims it must be 100 characters or fewer");
            RuleFor(seizure => seizure.PropertyNumber).MaximumLength(40).WithMessage("Property number must be 40 characters or fewer");
            RuleFor(seizure => seizure.JardNumber).MaximumLength(40).WithMessage("JARD reference must be 40 characters or fewer");
            RuleFor(seizure => seizure.Authority).NotNull().WithMessage("Select who approved the search beforehand").IsInEnum();
            RuleFor(seizure => seizure.CountedAgainBy)
                .Must((
                    seizure,
                    again) => NameFolding.Key(again) != NameFolding.Key(seizure.CountedBy)).WithMessage("Two different people must count the cash")
                .When(seizure => !string.IsNullOrWhiteSpace(seizure.CountedAgainBy));
        }

        private void Money()
        {
            RuleFor(seizure => seizure.Currency)
                .Must(code => Seizures.Currency.Coded(code) is not null).WithMessage("Select the currency from the list");
            When(seizure => seizure.Currency == Seizures.Currency.Sterling, () =>
                RuleFor(seizure => seizure.CountedMinor)
                    .Must((seizure, counted) => counted is null || counted == seizure.AmountPence)
                    .WithMessage("Sterling is counted in pence, so the amount counted must be the amount seized"))
                .Otherwise(() =>
                {
                    RuleFor(seizure => seizure.CountedMinor)
                        .NotNull().WithMessage("Enter how much was counted in its own currency")
                        .GreaterThan(0).WithMessage("Amount counted must be more than 0")
                        .LessThanOrEqualTo(MostPence * 1_000).WithMessage("Amount counted is too large");
                    RuleFor(seizure => seizure.RateSource)
                        .NotEmpty().WithMessage("Enter the exchange rate and where it comes from");
                });
            RuleFor(seizure => seizure.RateSource).MaximumLength(200).WithMessage("Exchange rate and source must be 200 characters or fewer");
        }

        private void People()
        {
            RuleFor(seizure => seizure.Place)
                .NotEmpty().WithMessage("Enter where the cash was seized")
                .MaximumFoldedLength(200).WithMessage("Place must be 200 characters or fewer");
            RuleFor(seizure => seizure.SeizedFrom).MaximumLength(100).WithMessage("Who it was seized from must be 100 characters or fewer");
            RuleFor(seizure => seizure.SeizedBy)
                .NotEmpty().WithMessage("Enter who seized the cash")
                .MaximumLength(100).WithMessage("Who seized it must be 100 characters or fewer");
            RuleFor(seizure => seizure.Exhibit)
                .NotEmpty().WithMessage("Enter the exhibit number")
                .MaximumLength(40).WithMessage("Exhibit number must be 40 characters or fewer");
            RuleFor(seizure => seizure.Seal)
                .NotEmpty().WithMessage("Enter the number of the seal")
                .MaximumLength(40).WithMessage("Seal number must be 40 characters or fewer");
            RuleFor(seizure => seizure.CountedBy)
                .NotEmpty().WithMessage("Enter who counted the cash")
                .MaximumLength(100).WithMessage("Who counted it must be 100 characters or fewer");
            RuleFor(seizure => seizure.CountedAgainBy)
                .NotEmpty().WithMessage("Enter who counted the cash again")
                .MaximumLength(100).WithMessage("Who counted it again must be 100 characters or fewer");
        }

        private static bool IsEnough(SeizureFacts seizure, long pence) =>
            AssetMinimum.On(CashKind.Kind, London.DateOf(seizure.SeizedAt!.Value)) is not { } minimum || pence >= minimum.AmountPence;

        private static string BelowTheMinimum(SeizureFacts seizure)
        {
            var minimum = AssetMinimum.On(CashKind.Kind, London.DateOf(seizure.SeizedAt!.Value))!;

            return $"Cash of less than {Format.Pounds(minimum.AmountPence)} could not be seized on {Format.Day(seizure.SeizedAt.Value)}. "
                + $"Check the amount and the date";
        }
    }
}
