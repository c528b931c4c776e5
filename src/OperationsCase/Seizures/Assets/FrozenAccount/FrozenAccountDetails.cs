using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>What is asked about an account that a court froze. Proceeds of Crime Act 2002, ss. 303Z1 to 303Z19.</summary>
public record FrozenAccountDetails : AssetDetails
{
    [Display(Name = "Time of the order", Order = 1)]
    public override DateTimeOffset? SeizedAt { get; init; }

    /// <summary>As the bank writes it, like 20-00-00.</summary>
    public string? SortCode { get; init; }

    public string AccountNumber { get; init; } = "";

    /// <summary>The senior officer who applied, or authorised the application.</summary>
    public string AuthorisedBy { get; init; } = "";

    /// <summary>What the order lets the holder pay, such as living or legal costs; null where it lets nothing.</summary>
    [DataType(DataType.MultilineText)]
    public string? Exceptions { get; init; }

    internal override AssetKind Kind => FrozenAccountKind.Kind;

    internal override IEnumerable<string?> Words => [AccountNumber];

    internal sealed class FrozenAccountRules : AssetRules<FrozenAccountDetails>
    {
        public FrozenAccountRules(TimeProvider clock, StatuteBook statutes)
            : base(clock, statutes, new AssetQuestions(
                "the date and time the order was made", "the bank or building society", "who applied for the order", "how much was frozen")
            {
                From = "the holder of the account",
            })
        {
            RuleFor(account => account.SortCode)
                .Matches(@"^\d{2}-?\d{2}-?\d{2}$").WithMessage("Sort code must be 6 numbers, like 20-00-00")
                .When(account => !string.IsNullOrEmpty(account.SortCode));
            RuleFor(account => account.AccountNumber)
                .NotEmpty().WithMessage("Enter the number of the account")
                .MaximumLength(34).WithMessage("Account number must be 34 characters or fewer");
            RuleFor(account => account.AuthorisedBy)
                .NotEmpty().WithMessage("Enter the senior officer who authorised the application")
                .MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(account => account.Exceptions).MaximumLength(500).WithMessage("Exceptions must be 500 characters or fewer");
        }
    }
}
