using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about seized cryptoassets. Proceeds of Crime Act 2002, ss. 303Z20 to 303Z65.</summary>
/// <remarks>Of what opens a wallet only the place where it is sealed is held, never a word or a key.</remarks>
public record CryptoassetDetails : AssetDetails
{
    /// <summary>Its short name: "BTC".</summary>
    public string Asset { get; init; } = "";

    public string Chain { get; init; } = "";

    /// <summary>How much of it, as a decimal number of up to 18 decimal places.</summary>
    public string Quantity { get; init; } = "";

    public string? FromAddress { get; init; }

    /// <summary>The address of the force's own wallet.</summary>
    public string ToAddress { get; init; } = "";

    public string? TransactionId { get; init; }

    /// <summary>Where what opens the wallet is sealed, as a reference.</summary>
    public string? SecretKeptAt { get; init; }

    /// <summary>The rate at which it was turned into pounds, and where that rate comes from.</summary>
    public string RateSource { get; init; } = "";

    [Display(Name = "Time of the rate")]
    public DateTimeOffset? RateAt { get; init; }

    /// <summary>Whoever keeps it for the force.</summary>
    public string? Custodian { get; init; }

    public SearchApprover? Authority { get; init; }

    internal override AssetKind Kind => CryptoassetKind.Kind;

    internal override IEnumerable<string?> Words => [Asset, FromAddress, ToAddress, TransactionId];

    internal sealed class CryptoassetRules : AssetRules<CryptoassetDetails>
    {
        public CryptoassetRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time it was seized", "where it was seized", "who seized it", "what it was worth")
            {
                HasExhibit = true,
            })
        {
            RuleFor(crypto => crypto.Asset)
                .NotEmpty().WithMessage("Enter what was seized, like BTC")
                .MaximumLength(20).WithMessage("The short name must be 20 characters or fewer");
            RuleFor(crypto => crypto.Chain)
                .NotEmpty().WithMessage("Enter the chain, like Bitcoin")
                .MaximumLength(40).WithMessage("The chain must be 40 characters or fewer");
            RuleFor(crypto => crypto.Quantity)
                .NotEmpty().WithMessage("Enter how much was seized")
                .Matches(@"^(?=.*[1-9])\d{1,30}(\.\d{1,18})?$").WithMessage("How much must be a number above 0 with up to 18 decimal places, like 0.73519")
                .When(crypto => crypto.Quantity is not null);
            RuleFor(crypto => crypto.FromAddress).MaximumLength(120).WithMessage("An address must be 120 characters or fewer");
            RuleFor(crypto => crypto.ToAddress)
                .NotEmpty().WithMessage("Enter the address of the force’s wallet")
                .MaximumLength(120).WithMessage("An address must be 120 characters or fewer");
            RuleFor(crypto => crypto.TransactionId).MaximumLength(120).WithMessage("The transaction must be 120 characters or fewer");
            RuleFor(crypto => crypto.SecretKeptAt)
                .MaximumLength(100).WithMessage("Where it is sealed must be 100 characters or fewer")
                .Must(text => !LooksLikeAPhrase(text)).WithMessage("Enter only the seal and its place, never the words or the key themselves");
            RuleFor(crypto => crypto.RateSource)
                .NotEmpty().WithMessage("Enter the rate and where it comes from")
                .MaximumLength(200).WithMessage("Rate and source must be 200 characters or fewer");
            RuleFor(crypto => crypto.RateAt)
                .NotNull().WithMessage("Enter the date and time of the rate")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the rate cannot be in the future");
            RuleFor(crypto => crypto.Custodian).MaximumLength(100).WithMessage("Who keeps it must be 100 characters or fewer");
            RuleFor(crypto => crypto.Authority).NotNull().WithMessage("Select who approved the search beforehand").IsInEnum();
        }

        /// <summary>Recovery phrases have twelve words or more, and keys are one long word.</summary>
        private static bool LooksLikeAPhrase(string? text)
        {
            var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            return words.Length >= 12 || words.Any(word => word.Length >= 40);
        }
    }
}
