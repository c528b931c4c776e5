using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

/// <summary>Records the force's share of what it paid over, which comes back from the Home Office.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordIncentivePayment : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time it was received")]
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Under which scheme and year, and at what rate.</summary>
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RecordIncentivePayment>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(payment => payment.AmountPence)
                .NotNull().WithMessage("Enter how much was received")
                .GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(payment => payment.ReceivedAt)
                .NotNull().WithMessage("Enter the date and time it was received")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was received cannot be in the future");
            RuleFor(payment => payment.Note)
                .NotEmpty().WithMessage("Enter the year of the scheme and the rate")
                .MaximumLength(300).WithMessage("The year and the rate must be 300 characters or fewer");
        }
    }

    internal sealed class Handler(CurrentCase currentCase, SeizureStore seizures, MoneyLedger ledger, MoneyMovements movements)
        : IRequestHandler<RecordIncentivePayment, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordIncentivePayment command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);
            var money = await ledger.StateOf(id);
            var from = money.EverIn(LedgerAccountKind.Recovered) > 0 ? LedgerAccount.Recovered : LedgerAccount.HomeOffice;
            var paid = money.Of(from);

            if (command.AmountPence > paid)
            {
                return Refusal.Invalid(
                    paid == 0
                        ? "None of this money was paid over, so no share of it can come back"
                        : $"Only {Format.Pounds(paid)} of it was paid and not shared yet. Enter that or less",
                    nameof(AmountPence));
            }

            if (command.ReceivedAt < seizure.SeizedAt)
            {
                return Refusal.Invalid("The share cannot come before the money was seized", nameof(ReceivedAt));
            }

            var pence = command.AmountPence!.Value;

            return await movements.Record(
                new LedgerPosting(id, from, LedgerAccount.Aris, pence, CauseId: default, command.ReceivedAt!.Value, command.Note),
                nameof(RecordIncentivePayment),
                "ARIS share received",
                $"{Format.Pounds(pence)}. {command.Note}");
        }
    }
}
