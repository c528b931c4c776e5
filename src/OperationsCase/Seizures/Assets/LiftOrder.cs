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

/// <summary>
/// Records that an order no longer binds an account, property or a defendant, in part or whole: it ended, was discharged, varied or quashed. When
/// nothing is bound any more, its clocks stand down.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record LiftOrder : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>What it no longer binds, in whole pence; all that it still binds where left out.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time of that")]
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Who decided, and where that is written.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<LiftOrder>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(lift => lift.AmountPence).GreaterThan(0).WithMessage("Amount must be more than £0, or left blank for all of it");
            RuleFor(lift => lift.LiftedAt)
                .NotNull().WithMessage("Enter the date and time")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Date and time must be now or earlier");
            RuleFor(lift => lift.Why)
                .NotEmpty().WithMessage("Enter who decided, and where that is written")
                .MaximumLength(500).WithMessage("Who decided must be 500 characters or fewer");
        }
    }

    private Refusal? WhyNot(SeizureForUpdate seizure) =>
        seizure.Kind.IsKept ? Refusal.Conflict($"The force keeps this {seizure.Kind.Say.It} itself. Record that it was given back")
        : seizure.HeldPence == 0 ? Refusal.Conflict(seizure.NoneLeft)
        : AmountPence > seizure.HeldPence ? Refusal.Invalid(
            $"Only {Format.Pounds(seizure.HeldPence)} is bound by the order. Enter that or less", nameof(AmountPence))
        : LiftedAt < seizure.SeizedAt ? Refusal.Invalid("This cannot be before the order was made", nameof(LiftedAt))
        : null;

    internal sealed class Handler(CurrentCase currentCase, SeizureStore seizures, MoneyMovements movements) : IRequestHandler<LiftOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LiftOrder command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);

            if (command.WhyNot(seizure) is { } refusal)
            {
                return refusal;
            }

            var pence = command.AmountPence ?? seizure.HeldPence;
            var left = seizure.HeldPence - pence;
            var (from, to) = seizure.Kind.Accounts;

            return await movements.Record(
                new LedgerPosting(id, to, from, pence, CauseId: default, command.LiftedAt!.Value, $"{seizure.Kind.Say.Back}. {command.Why}"),
                nameof(LiftOrder),
                left == 0 ? "Order lifted" : "Order lifted in part",
                $"{Format.Pounds(pence)}. {(left == 0 ? "Nothing is bound by it now." : $"{Format.Pounds(left)} is still bound by it.")} {command.Why}");
        }
    }
}
