using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;

namespace OperationsCase.Seizures.Money;

/// <summary>
/// Records that held money went from one place to another, such as into an account that earns interest. Proceeds of Crime Act 2002, s. 296.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record MoveMoney : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>The code of the account that it leaves.</summary>
    public string From { get; init; } = "";

    /// <summary>The code of the account that it enters.</summary>
    public string To { get; init; } = "";

    /// <summary>Whole pence; all that is there where left out.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time it was moved")]
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Who took it there and by what paper that is known.</summary>
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<MoveMoney>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(move => move.From).Must(LedgerAccount.IsPlace).WithMessage("Select where it was");
            RuleFor(move => move.To).Must(LedgerAccount.IsPlace).WithMessage("Select where it is now");
            RuleFor(move => move.To)
                .NotEqual(move => move.From).WithMessage("Select another place than it was in")
                .When(move => LedgerAccount.IsPlace(move.To));
            RuleFor(move => move.AmountPence).GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(move => move.MovedAt)
                .NotNull().WithMessage("Enter the date and time it was moved")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was moved cannot be in the future");
            RuleFor(move => move.Note)
                .NotEmpty().WithMessage("Enter who moved it, and by what receipt that is known")
                .MaximumLength(300).WithMessage("Who moved it must be 300 characters or fewer");
        }
    }

    internal sealed class Handler(CurrentCase currentCase, SeizureStore seizures, MoneyLedger ledger, MoneyMovements movements)
        : IRequestHandler<MoveMoney, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(MoveMoney command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);
            var there = (await ledger.StateOf(id)).Of(command.From);
            var pence = command.AmountPence ?? there;

            if (there == 0)
            {
                return Refusal.Invalid("None of this money is there", nameof(From));
            }

            if (pence > there)
            {
                return Refusal.Invalid($"Only {Format.Pounds(there)} is there. Enter that or less", nameof(AmountPence));
            }

            if (command.MovedAt < seizure.SeizedAt)
            {
                return Refusal.Invalid("It cannot have been moved before it was seized", nameof(MovedAt));
            }

            return await movements.Record(
                new LedgerPosting(id, command.From, command.To, pence, CauseId: default, command.MovedAt!.Value, command.Note),
                nameof(MoveMoney),
                "Money moved",
                $"{Format.Pounds(pence)}, from {LedgerAccount.Of(command.From).Name} to {LedgerAccount.Of(command.To).Name}. {command.Note}");
        }
    }
}
