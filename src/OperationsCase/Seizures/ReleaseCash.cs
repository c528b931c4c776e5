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

namespace OperationsCase.Seizures;

/// <summary>Records that seized cash was given back, in part or whole. When none is left, its clocks stand down.</summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record ReleaseCash : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>What was given back, in whole pence of sterling.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    [Display(Name = "Time of the release")]
    public DateTimeOffset? ReleasedAt { get; init; }

    public string ReleasedTo { get; init; } = "";

    /// <summary>Who decided it, under which section, and what they were shown.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReleaseCash>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(release => release.AmountPence)
                .NotNull().WithMessage("Enter how much was given back")
                .GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(release => release.ReleasedAt)
                .NotNull().WithMessage("Enter the date and time it was given back")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the release cannot be in the future");
            RuleFor(release => release.ReleasedTo)
                .NotEmpty().WithMessage("Enter who it was given back to")
                .MaximumLength(100).WithMessage("Who it was given back to must be 100 characters or fewer");
            RuleFor(release => release.Why)
                .NotEmpty().WithMessage("Enter why it was given back")
                .MaximumLength(500).WithMessage("Why it was given back must be 500 characters or fewer");
        }
    }

    private Refusal? WhyNot(SeizureForUpdate seizure) => seizure.Status == SeizureStatus.Released
        ? Refusal.Conflict("All of this cash has been given back already")
        : AmountPence > seizure.HeldPence
            ? Refusal.Invalid($"Only {Format.Pounds(seizure.HeldPence)} is held. Enter that or less", nameof(AmountPence))
            : ReleasedAt < seizure.SeizedAt ? Refusal.Invalid("The release cannot be before the cash was seized", nameof(ReleasedAt)) : null;

    private object Row(Guid id, Guid seizureId, DateTimeOffset now) => new
    {
        Id = id,
        SeizureId = seizureId,
        AmountPence,
        ReleasedAt,
        ReleasedTo,
        Why,
        RecordedAt = now,
    };

    /// <param name="left">Pence still held.</param>
    private void Tell(CaseHistory history, Guid releaseId, long left)
    {
        history.IsAbout(releaseId);
        history.Tell(
            left == 0 ? "All cash released" : "Cash released in part",
            $"{Format.Pounds(AmountPence!.Value)} "
                + $"to {ReleasedTo}. {(left == 0 ? "None is held now." : $"{Format.Pounds(left)} is still held.")} {Why}",
            ReleasedAt);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        DeadlineService deadlines,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<ReleaseCash, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ReleaseCash command, CancellationToken cancellation)
        {
            var seizure = await seizures.StateForChange(currentCase.Id);

            if (command.WhyNot(seizure) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var releaseId = TimeOrderedId.New(now);
            await database.Execute(Sql.Add, command.Row(releaseId, currentCase.Id, now));

            var left = seizure.HeldPence - command.AmountPence!.Value;

            if (left == 0)
            {
                await seizures.Move(currentCase.Id, SeizureStatus.Released);
                await StandDown();
            }

            command.Tell(history, releaseId, left);

            return releaseId;
        }

        private async Task StandDown()
        {
            var of = SeizureCase.Deadlines(currentCase.Id);
            await deadlines.StandDown(currentCase.Id, CashRules.DetentionOrder, of);
            await deadlines.StandDown(currentCase.Id, CashRules.DetentionLimit, of);

            foreach (var orderId in await database.List<Guid>(Sql.Orders, new { SeizureId = currentCase.Id }))
            {
                await deadlines.StandDown(orderId, CashRules.DetentionEnd, of);
            }
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CashRelease (Id, SeizureId, AmountPence, ReleasedAt, ReleasedTo, Why, RecordedAt)
            VALUES (@Id, @SeizureId, @AmountPence, @ReleasedAt, @ReleasedTo, @Why, @RecordedAt)
            """;

        internal const string Orders = "SELECT Id FROM DetentionOrder WHERE SeizureId = @SeizureId ORDER BY MadeAt, Id";
    }
}
