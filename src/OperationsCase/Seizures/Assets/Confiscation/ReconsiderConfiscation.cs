using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Money;

namespace OperationsCase.Seizures.Assets;

/// <summary>
/// Records that the court found another available amount, and what is ordered to be paid in all since. What was ordered first stays recorded, and
/// the difference is a movement of its own. Proceeds of Crime Act 2002, ss. 22 and 23.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record ReconsiderConfiscation : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>Whole pence.</summary>
    [Pounds]
    [Display(Name = "Available amount")]
    public long? AvailablePence { get; init; }

    /// <summary>What is ordered to be paid in all, what was paid included; whole pence.</summary>
    [Pounds]
    [Display(Name = "Ordered to be paid")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time of the decision")]
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>By which court, under which section and why.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReconsiderConfiscation>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(decision => decision.AvailablePence)
                .NotNull().WithMessage("Enter the available amount that the court found")
                .GreaterThan(0).WithMessage("Available amount must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Available amount must be £1,000,000,000 or less");
            RuleFor(decision => decision.AmountPence)
                .NotNull().WithMessage("Enter how much is ordered to be paid in all")
                .GreaterThan(0).WithMessage("Amount must be more than £0")
                .LessThanOrEqualTo(SeizureFacts.MostPence).WithMessage("Amount must be £1,000,000,000 or less");
            RuleFor(decision => decision.DecidedAt)
                .NotNull().WithMessage("Enter the date and time of the decision")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future");
            RuleFor(decision => decision.Why)
                .NotEmpty().WithMessage("Enter which court decided, under which section and why")
                .MaximumLength(500).WithMessage("What the court decided must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database, CurrentCase currentCase, SeizureStore seizures, MoneyLedger ledger, MoneyMovements movements)
        : IRequestHandler<ReconsiderConfiscation, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ReconsiderConfiscation command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var state = await seizures.StateForChange(id);

            if (state.Kind != ConfiscationKind.Kind)
            {
                return Refusal.Conflict("This is not a confiscation order");
            }

            var order = (ConfiscationDetails)(await state.Kind.Find(database, id))!;
            var money = await ledger.StateOf(id);
            var paid = money.EverIn(LedgerAccountKind.Recovered);
            var (was, now) = (paid + money.Of(LedgerAccount.Owed), command.AmountPence!.Value);

            if (command.WhyNot(order, was, paid) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Reconsider, new { SeizureId = id, command.AvailablePence });
            var (from, to) = now > was ? (LedgerAccount.Defendant, LedgerAccount.Owed) : (LedgerAccount.Owed, LedgerAccount.Defendant);
            var what = now > was ? "Confiscation order increased" : "Confiscation order reduced";

            return await movements.Record(
                new LedgerPosting(id, from, to, Math.Abs(now - was), CauseId: default, command.DecidedAt!.Value, $"{what}. {command.Why}"),
                nameof(ReconsiderConfiscation),
                what,
                $"From {Format.Pounds(was)} to {Format.Pounds(now)}. Available amount {Format.Pounds(command.AvailablePence!.Value)}. {command.Why}");
        }
    }

    /// <param name="was">What was ordered in all until now, in whole pence.</param>
    /// <param name="paid">What of it was paid.</param>
    private Refusal? WhyNot(ConfiscationDetails order, long was, long paid) =>
        DecidedAt < order.SeizedAt ? Refusal.Invalid("The decision cannot be before the order", nameof(DecidedAt))
        : AmountPence == was ? Refusal.Invalid($"{Format.Pounds(was)} is ordered already. Enter what the court changed it to", nameof(AmountPence))
        : AmountPence < paid ? Refusal.Invalid($"{Format.Pounds(paid)} was paid already. Enter that or more", nameof(AmountPence))
        : AmountPence > order.BenefitPence ? Refusal.Invalid(
            $"No more than the benefit, {Format.Pounds(order.BenefitPence!.Value)}, can be ordered", nameof(AmountPence))
        : null;

    private static class Sql
    {
        internal const string Reconsider = "UPDATE ConfiscationOrder SET AvailablePence = @AvailablePence WHERE SeizureId = @SeizureId";
    }
}
