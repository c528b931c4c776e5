using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Money;

namespace OperationsCase.Seizures.Assets;

/// <summary>Records that a part or all of a confiscation order was paid to the court. When all is, its last day to pay is met.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordConfiscationPayment : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>Whole pence of sterling.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time it was paid")]
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Who paid, and by what paper that is known.</summary>
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RecordConfiscationPayment>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(payment => payment.AmountPence)
                .NotNull().WithMessage("Enter how much was paid")
                .GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(payment => payment.PaidAt)
                .NotNull().WithMessage("Enter the date and time it was paid")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was paid cannot be in the future");
            RuleFor(payment => payment.Note)
                .NotEmpty().WithMessage("Enter who paid, and the court’s receipt")
                .MaximumLength(300).WithMessage("Who paid must be 300 characters or fewer");
        }
    }

    internal sealed class Handler(CurrentCase currentCase, SeizureStore seizures, MoneyMovements movements)
        : IRequestHandler<RecordConfiscationPayment, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordConfiscationPayment command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var order = await seizures.StateForChange(id);

            if (order.WhyNotConfiscation(command.AmountPence, nameof(AmountPence), command.PaidAt, nameof(PaidAt)) is { } refusal)
            {
                return refusal;
            }

            var pence = command.AmountPence!.Value;
            var left = order.HeldPence - pence;

            return await movements.Record(
                new LedgerPosting(id, LedgerAccount.Owed, LedgerAccount.Recovered, pence, CauseId: default, command.PaidAt!.Value, $"Paid. {command.Note}"),
                nameof(RecordConfiscationPayment),
                left == 0 ? "Confiscation order paid in full" : "Paid on the confiscation order",
                $"{Format.Pounds(pence)}. {(left == 0 ? "Nothing is owed now." : $"{Format.Pounds(left)} is still owed.")} {command.Note}");
        }
    }
}

internal static class ConfiscationRefusals
{
    /// <summary>Why a sum cannot be taken off what is owed on an order.</summary>
    /// <param name="order">What is recorded, locked.</param>
    /// <param name="pence">The sum in whole pence; null for all of it.</param>
    /// <param name="amountField">The field that asks for it.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="timeField">The field that asks for that.</param>
    public static Refusal? WhyNotConfiscation(this SeizureForUpdate order, long? pence, string amountField, DateTimeOffset? at, string timeField) =>
        order.Kind != ConfiscationKind.Kind ? Refusal.Conflict("This is not a confiscation order")
        : order.HeldPence == 0 ? Refusal.Conflict("Nothing is owed on this order any more")
        : pence > order.HeldPence ? Refusal.Invalid($"Only {Format.Pounds(order.HeldPence)} is owed. Enter that or less", amountField)
        : at < order.SeizedAt ? Refusal.Invalid("This cannot be before the order was made", timeField)
        : null;
}
