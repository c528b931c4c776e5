using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Money;

/// <summary>
/// Takes a wrong entry of the ledger back by another the other way; the right one is recorded after it. Entries of releases, decisions and the
/// seizure itself are put right by correcting those.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record CorrectLedgerEntry : ICommand<int>, IConcernsCase
{
    public SeizureReference Seizure { get; init; }

    /// <summary>Its number in the ledger of the seizure.</summary>
    public int Number { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<CorrectLedgerEntry>
    {
        public Validator() => RuleFor(correction => correction.Why)
            .NotEmpty().WithMessage("Enter what is wrong with the entry")
            .MaximumLength(500).WithMessage("What is wrong must be 500 characters or fewer");
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        CorrectionAuthority authority,
        MoneyLedger ledger,
        CaseHistory history) : IRequestHandler<CorrectLedgerEntry, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectLedgerEntry command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await seizures.StateForChange(id);

            if (await authority.WhyNot(id, onlyAdds: false) is { } refused)
            {
                return refused;
            }

            var entries = await ledger.Entries(id);

            if (entries.SingleOrDefault(entry => entry.Number == command.Number) is not { } wrong)
            {
                return Refusal.NotFound("ledger entry");
            }

            if (WhyNot(wrong, entries, await ledger.StateOf(id)) is { } refusal)
            {
                return refusal;
            }

            await ledger.TakeBack(id, wrong, $"Correction of entry {wrong.Number}: {command.Why}");
            history.Tell(
                "Ledger entry taken back",
                $"Entry {wrong.Number}, {Format.Pounds(wrong.AmountPence)} from {LedgerAccount.Of(wrong.FromAccount).Name} to "
                    + $"{LedgerAccount.Of(wrong.ToAccount).Name}. {command.Why}");
            await standing.Settle(id, nameof(CorrectLedgerEntry));

            return entries.Count + 1;
        }

        private static Refusal? WhyNot(LedgerEntry wrong, IReadOnlyList<LedgerEntry> entries, LedgerState state) =>
            wrong.CorrectsNumber is not null ? Refusal.Conflict("This entry is itself a correction. Record what is right by a new entry")
            : entries.Any(entry => entry.CorrectsNumber == wrong.Number) ? Refusal.Conflict("This entry was taken back already")
            : !IsOfItsOwn(wrong) ? Refusal.Conflict("This entry follows from a recorded act. Correct that act, and the ledger follows")
            : LedgerAccount.Of(wrong.ToAccount).Kind != LedgerAccountKind.Source && state.Of(wrong.ToAccount) < wrong.AmountPence
                ? Refusal.Conflict($"The money has gone on from {LedgerAccount.Of(wrong.ToAccount).Name}. Take the later entry back first")
            : null;
    }

    /// <summary>Whether an entry is recorded by itself, and not by an act that has its own correction.</summary>
    internal static bool IsOfItsOwn(LedgerEntry entry) =>
        (LedgerAccount.Of(entry.FromAccount).Kind, LedgerAccount.Of(entry.ToAccount).Kind) is
            (LedgerAccountKind.Held, LedgerAccountKind.Held)
            or (LedgerAccountKind.Source, LedgerAccountKind.Interest)
            or (LedgerAccountKind.Forfeited, LedgerAccountKind.PaidOver)
            or (LedgerAccountKind.PaidOver or LedgerAccountKind.Recovered, LedgerAccountKind.Received)
            or (LedgerAccountKind.Owed, LedgerAccountKind.Recovered)
            or (LedgerAccountKind.Frozen or LedgerAccountKind.Restrained or LedgerAccountKind.Owed, LedgerAccountKind.Source);
}
