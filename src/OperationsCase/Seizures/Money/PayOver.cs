using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;

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
        MoneyLedger ledger,
        MoneyMovements movements,
        DeadlineService deadlines) : IRequestHandler<PayOver, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(PayOver command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);
            var forfeited = (await ledger.StateOf(id)).Of(LedgerAccount.Forfeited);

            if (forfeited == 0)
            {
                return Refusal.Conflict("None of this money is forfeited and waiting to be paid over");
            }

            if (await database.Count(Sql.Appeals, new { SeizureId = id }) > 0)
            {
                return Refusal.Conflict("An appeal is waiting for a decision. Nothing is paid over before that");
            }

            var rules = RulesOf(seizure.Kind);

            if (await database.SingleOrDefault<DateOnly?>(Sql.LastDay, new { SeizureId = id, command.PaidAt, Rules = rules }) is { } last)
            {
                return Refusal.Invalid($"The time to appeal runs to {DueFormat.When(last)}. Nothing is paid over before that", nameof(PaidAt));
            }

            await deadlines.StandDownAll(SeizureCase.Deadlines(id), rules);
            var note = $"Paid over. {command.Note}";

            return await movements.Record(
                new LedgerPosting(id, LedgerAccount.Forfeited, LedgerAccount.HomeOffice, forfeited, CauseId: default, command.PaidAt!.Value, note),
                nameof(PayOver),
                "Paid over",
                $"{Format.Pounds(forfeited)} to the Home Office. {command.Note}");
        }

        private static List<string> RulesOf(AssetKind kind) =>
            [.. new[] { kind.Forfeiture?.Appeal, kind.Forfeiture?.Notice?.SetAside }.OfType<string>()];
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
