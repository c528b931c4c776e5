using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>Records that seized cash was given back, in part or whole. When none is left, its clocks stand down.</summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record ReleaseCash : ReleaseFacts, ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>Who decided it, under which section, and what they were shown.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReleaseCash>
    {
        public Validator(TimeProvider clock)
        {
            this.AsksForTheRelease(clock);
            RuleFor(release => release.Why).IsWhyItWasGivenBack();
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
        HeldCash held,
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
            command.Tell(history, releaseId, await held.Settle(currentCase.Id));

            return releaseId;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CashRelease (Id, SeizureId, AmountPence, ReleasedAt, ReleasedTo, Why, RecordedAt)
            VALUES (@Id, @SeizureId, @AmountPence, @ReleasedAt, @ReleasedTo, @Why, @RecordedAt)
            """;
    }
}
