using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Money;

/// <summary>
/// Records that forfeited money was paid over to the Home Office, after the time to appeal and every appeal. Proceeds of Crime Act 2002, s. 300.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record PayOver : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    [Display(Name = "Time it was paid over")]
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Who approved the payment, and the bank's reference of it.</summary>
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<PayOver>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(payment => payment.PaidAt)
                .NotNull().WithMessage("Enter the date and time it was paid over")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was paid over cannot be in the future");
            RuleFor(payment => payment.Note)
                .NotEmpty().WithMessage("Enter who approved the payment, and its bank reference")
                .MaximumLength(300).WithMessage("Who approved it must be 300 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        MoneyLedger ledger,
        DeadlineService deadlines,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<PayOver, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(PayOver command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await seizures.StateForChange(id);
            var forfeited = (await ledger.StateOf(id)).Of(LedgerAccount.Forfeited);

            if (forfeited == 0)
            {
                return Refusal.Conflict("None of this money is forfeited and waiting to be paid over");
            }

            if (await database.Count(Sql.Appeals, new { SeizureId = id }) > 0)
            {
                return Refusal.Conflict("An appeal is waiting for a decision. Nothing is paid over before that");
            }

            if (await database.SingleOrDefault<DateOnly?>(Sql.LastDay, new { SeizureId = id, command.PaidAt, Rules }) is { } last)
            {
                return Refusal.Invalid($"The time to appeal runs to {DueFormat.When(last)}. Nothing is paid over before that", nameof(PaidAt));
            }

            var cause = TimeOrderedId.New(clock.GetUtcNow());
            await ledger.Post(new LedgerPosting(
                id, LedgerAccount.Forfeited, LedgerAccount.HomeOffice, forfeited, cause, command.PaidAt!.Value, $"Paid over. {command.Note}"));
            await deadlines.StandDownAll(SeizureCase.Deadlines(id), Rules);
            history.Tell("Paid over", $"{Format.Pounds(forfeited)} to the Home Office. {command.Note}", command.PaidAt);
            await standing.Settle(id, nameof(PayOver));

            return cause;
        }

        private static readonly string[] Rules = [CashRules.Appeal, CashRules.SetAside];
    }

    private static class Sql
    {
        internal const string Appeals =
            "SELECT COUNT(*) FROM ForfeitureApplication WHERE SeizureId = @SeizureId AND AppealedAt IS NOT NULL AND AppealDecision IS NULL";

        internal const string LastDay =
            """
            SELECT MAX(appeal.LastDayOn)
            FROM Deadline AS appeal
            WHERE appeal.CaseId = @SeizureId AND appeal.RuleId IN @Rules AND appeal.MetAt IS NULL AND appeal.StoodDownAt IS NULL
                AND appeal.DueAt > @PaidAt
            """;
    }
}

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

    internal sealed class Handler(
        CurrentCase currentCase, SeizureStore seizures, SeizureStanding standing, MoneyLedger ledger, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordIncentivePayment, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordIncentivePayment command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);
            var paid = (await ledger.StateOf(id)).Of(LedgerAccount.HomeOffice);

            if (command.AmountPence > paid)
            {
                return Refusal.Invalid(
                    paid == 0
                        ? "None of this money was paid over, so no share of it can come back"
                        : $"Only {Format.Pounds(paid)} is with the Home Office. Enter that or less",
                    nameof(AmountPence));
            }

            if (command.ReceivedAt < seizure.SeizedAt)
            {
                return Refusal.Invalid("The share cannot come before the money was seized", nameof(ReceivedAt));
            }

            var cause = TimeOrderedId.New(clock.GetUtcNow());
            await ledger.Post(new LedgerPosting(
                id, LedgerAccount.HomeOffice, LedgerAccount.Aris, command.AmountPence!.Value, cause, command.ReceivedAt!.Value, command.Note));
            history.Tell("ARIS share received", $"{Format.Pounds(command.AmountPence.Value)}. {command.Note}", command.ReceivedAt);
            await standing.Settle(id, nameof(RecordIncentivePayment));

            return cause;
        }
    }
}
