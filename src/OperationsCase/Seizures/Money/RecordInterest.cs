using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

/// <summary>Records interest that the bank paid on held money. It is kept apart, and goes with the money.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordInterest : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    [Pounds]
    [Display(Name = "Interest")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time it was paid")]
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The paper that says so, such as a numbered bank statement.</summary>
    public string Source { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RecordInterest>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(interest => interest.AmountPence)
                .NotNull().WithMessage("Enter how much interest was paid")
                .GreaterThan(0).WithMessage("Interest must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Interest must be £1,000,000,000 or less");
            RuleFor(interest => interest.PaidAt)
                .NotNull().WithMessage("Enter the date and time it was paid")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was paid cannot be in the future");
            RuleFor(interest => interest.Source)
                .NotEmpty().WithMessage("Enter the source, such as the number of the bank statement")
                .MaximumLength(300).WithMessage("The source must be 300 characters or fewer");
        }
    }

    internal sealed class Handler(CurrentCase currentCase, SeizureStore seizures, MoneyLedger ledger, MoneyMovements movements)
        : IRequestHandler<RecordInterest, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordInterest command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);

            if ((await ledger.StateOf(id)).Of(LedgerAccount.Bank) == 0)
            {
                return Refusal.Conflict("None of this money is in the bank, so it earns no interest. Record that it was paid in first");
            }

            if (command.PaidAt < seizure.SeizedAt)
            {
                return Refusal.Invalid("Interest cannot be paid before the money was seized", nameof(PaidAt));
            }

            var pence = command.AmountPence!.Value;
            var note = $"Interest. {command.Source}";

            return await movements.Record(
                new LedgerPosting(id, LedgerAccount.BankInterest, LedgerAccount.Interest, pence, CauseId: default, command.PaidAt!.Value, note),
                nameof(RecordInterest),
                "Interest paid",
                $"{Format.Pounds(pence)}. {command.Source}");
        }
    }
}
