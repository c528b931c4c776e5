using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;

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

    private Refusal? WhyNot(SeizureForUpdate seizure) =>
        !seizure.Kind.IsKept ? Refusal.Conflict($"The force does not keep this {seizure.Kind.Say.It} itself. Record that the order was lifted")
        : seizure.HeldPence == 0
        ? Refusal.Conflict(seizure.Status == SeizureStatus.Released
            ? $"All of this {seizure.Kind.Say.It} has been given back already"
            : seizure.NoneLeft)
        : this.WhyNot(seizure.HeldPence, seizure.InterestPence, seizure.SeizedAt);

    private object Row(Guid id, Guid seizureId, DateTimeOffset now) => new
    {
        Id = id,
        SeizureId = seizureId,
        AmountPence,
        InterestPence = InterestPence ?? 0,
        ReleasedAt,
        ReleasedTo,
        Why,
        RecordedAt = now,
    };

    /// <param name="left">Pence still held.</param>
    private void Tell(CaseHistory history, Guid releaseId, AssetKind kind, long left)
    {
        history.IsAbout(releaseId);
        history.Tell(
            left == 0 ? $"All {kind.Say.It} released" : $"{kind.Say.ItBegins} released in part",
            $"{Format.Pounds(AmountPence!.Value)}{(InterestPence > 0 ? $" and {Format.Pounds(InterestPence.Value)} interest" : "")} "
                + $"to {ReleasedTo}. {(left == 0 ? "None is held now." : $"{Format.Pounds(left)} is still held.")} {Why}",
            ReleasedAt);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        MoneyLedger ledger,
        SeizureStanding standing,
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
            await ledger.Post(currentCase.Id, releaseId, command, command.Why);
            var settled = await standing.Settle(currentCase.Id, nameof(ReleaseCash));
            command.Tell(history, releaseId, seizure.Kind, settled.Money.HeldPence);

            return releaseId;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CashRelease (Id, SeizureId, AmountPence, InterestPence, ReleasedAt, ReleasedTo, Why, RecordedAt)
            VALUES (@Id, @SeizureId, @AmountPence, @InterestPence, @ReleasedAt, @ReleasedTo, @Why, @RecordedAt)
            """;
    }
}
