using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures;

/// <summary>What is recorded of cash that was given back.</summary>
public abstract record ReleaseFacts
{
    /// <summary>What was given back, in whole pence of sterling.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    /// <summary>What of its interest was given back with it, in whole pence of sterling; nothing where left out.</summary>
    [Pounds]
    [Display(Name = "Interest")]
    public long? InterestPence { get; init; }

    [Display(Name = "Time of the release")]
    public DateTimeOffset? ReleasedAt { get; init; }

    public string ReleasedTo { get; init; } = "";
}

internal static class ReleaseRules
{
    public static void AsksForTheRelease<T>(this AbstractValidator<T> validator, TimeProvider clock) where T : ReleaseFacts
    {
        validator.RuleFor(release => release.AmountPence)
            .NotNull().WithMessage("Enter how much was given back")
            .GreaterThan(0).WithMessage("Amount must be more than £0");
        validator.RuleFor(release => release.InterestPence).GreaterThanOrEqualTo(0).WithMessage("Interest must be £0 or more");
        validator.RuleFor(release => release.ReleasedAt)
            .NotNull().WithMessage("Enter the date and time it was given back")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the release cannot be in the future");
        validator.RuleFor(release => release.ReleasedTo)
            .NotEmpty().WithMessage("Enter who it was given back to")
            .MaximumLength(100).WithMessage("Who it was given back to must be 100 characters or fewer");
    }

    public static IRuleBuilderOptions<T, string> IsWhyItWasGivenBack<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().WithMessage("Enter why it was given back")
        .MaximumLength(500).WithMessage("Why it was given back must be 500 characters or fewer");

    /// <summary>Why the money cannot be taken out of what is held.</summary>
    /// <param name="heldPence">What can be taken, in whole pence, without interest.</param>
    /// <param name="interestPence">What interest can be.</param>
    /// <param name="seizedAt">Before which nothing could be given back.</param>
    public static Refusal? WhyNot(this ReleaseFacts release, long heldPence, long interestPence, DateTimeOffset seizedAt) =>
        release.AmountPence > heldPence
            ? Refusal.Invalid($"Only {Format.Pounds(heldPence)} is held. Enter that or less", nameof(ReleaseFacts.AmountPence))
        : release.InterestPence > interestPence
            ? Refusal.Invalid(
                interestPence == 0 ? "No interest is recorded. Record it first" : $"Only {Format.Pounds(interestPence)} interest is held. Enter that or less",
                nameof(ReleaseFacts.InterestPence))
        : release.ReleasedAt < seizedAt
            ? Refusal.Invalid("The release cannot be before the cash was seized", nameof(ReleaseFacts.ReleasedAt))
        : null;

    /// <summary>Takes the money out of where it is held, and its interest with it.</summary>
    /// <param name="why">Who decided it, and why.</param>
    public static async Task Post(this MoneyLedger ledger, Guid seizureId, Guid releaseId, ReleaseFacts release, string why)
    {
        var posting = new LedgerPosting(
            seizureId,
            From: "",
            LedgerAccount.Returned,
            release.AmountPence!.Value,
            releaseId,
            release.ReleasedAt!.Value,
            $"Given back to {release.ReleasedTo}. {why}");
        await ledger.PostFrom(LedgerAccountKind.Held, posting);

        if (release.InterestPence is > 0 and { } interest)
        {
            await ledger.PostFrom(LedgerAccountKind.Interest, posting with
            {
                AmountPence = interest,
                Note = $"Interest, with what was given back to {release.ReleasedTo}",
            });
        }
    }
}
