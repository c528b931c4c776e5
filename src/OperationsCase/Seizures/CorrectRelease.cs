using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures;

/// <summary>Corrects what is recorded of cash that was given back, or takes it back: it did not happen.</summary>
/// <remarks>What is held follows. Clocks that stood down with the last penny run again when some of it is held after all.</remarks>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record CorrectRelease : ReleaseFacts, ICorrection
{
    public SeizureReference Seizure { get; init; }

    public Guid ReleaseId { get; init; }

    /// <summary>Who decided it, under which section, and what they were shown.</summary>
    [DataType(DataType.MultilineText)]
    public string ReleasedWhy { get; init; } = "";

    /// <summary>Nothing was given back: the release is taken off the ledger, and what is said of it here is not looked at.</summary>
    public bool DidNotHappen { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectRelease>(Facts(clock));

    private static InlineValidator<CorrectRelease> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectRelease>();
        facts.When(release => !release.DidNotHappen, () =>
        {
            facts.AsksForTheRelease(clock);
            facts.RuleFor(release => release.ReleasedWhy).IsWhyItWasGivenBack();
        });

        return facts;
    }

    /// <param name="recorded">The release as it is recorded.</param>
    /// <param name="seizure">The seizure, with what is held besides.</param>
    private Refusal? WhyNot(RecordedRelease recorded, SeizureForUpdate seizure) => DidNotHappen ? null
        : seizure.HeldPence + recorded.AmountPence is var most && AmountPence > most ? Refusal.Invalid(
            $"At most {Format.Pounds(most!.Value)} could be given back then. Enter that or less",
            nameof(AmountPence))
        : this.WhyNot(
            seizure.HeldPence + recorded.AmountPence!.Value,
            seizure.InterestPence + (recorded.InterestPence ?? 0),
            seizure.SeizedAt);

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        SeizureStore seizures,
        MoneyLedger ledger,
        SeizureStanding standing) : IRequestHandler<CorrectRelease, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectRelease command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);

            if (await database.SingleOrDefault<RecordedRelease>(Sql.Recorded, new { SeizureId = id, command.ReleaseId }) is not { } recorded)
            {
                return Refusal.NotFound("release");
            }

            if (command.WhyNot(recorded, await seizures.Find(id)) is { } wrong)
            {
                return wrong;
            }

            var said = command.DidNotHappen ? new RecordedRelease { DidNotHappen = true } : RecordedRelease.Of(command);

            if (await correction.WhyNot(id, command, recorded, said) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(command.DidNotHappen ? Sql.TakeBack : Sql.Correct, new
            {
                command.ReleaseId,
                command.AmountPence,
                InterestPence = command.InterestPence ?? 0,
                command.ReleasedAt,
                command.ReleasedTo,
                command.ReleasedWhy,
            });
            await ledger.TakeBack(id, command.ReleaseId, $"Correction: {command.Why}");

            if (!command.DidNotHappen)
            {
                await ledger.Post(id, command.ReleaseId, command, command.ReleasedWhy);
            }

            await standing.Settle(id, nameof(CorrectRelease));

            return await correction.Tell(id, command.ReleaseId, command, recorded, "Release of cash");
        }
    }

    /// <summary>A release as its correction says it; of one that did not happen, nothing.</summary>
    private sealed record RecordedRelease
    {
        public long? AmountPence { get; init; }

        public long? InterestPence { get; init; }

        public DateTimeOffset? ReleasedAt { get; init; }

        public string? ReleasedTo { get; init; }

        public string? ReleasedWhy { get; init; }

        public bool DidNotHappen { get; init; }

        public static RecordedRelease Of(CorrectRelease corrected) => new()
        {
            AmountPence = corrected.AmountPence,
            InterestPence = corrected.InterestPence is > 0 ? corrected.InterestPence : null,
            ReleasedAt = corrected.ReleasedAt,
            ReleasedTo = corrected.ReleasedTo,
            ReleasedWhy = corrected.ReleasedWhy,
        };
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT AmountPence, NULLIF(InterestPence, 0) AS InterestPence, ReleasedAt, ReleasedTo, Why AS ReleasedWhy
            FROM CashRelease
            WHERE Id = @ReleaseId AND SeizureId = @SeizureId
            """;

        internal const string Correct =
            """
            UPDATE CashRelease
            SET AmountPence = @AmountPence, InterestPence = @InterestPence, ReleasedAt = @ReleasedAt, ReleasedTo = @ReleasedTo, Why = @ReleasedWhy
            WHERE Id = @ReleaseId
            """;

        internal const string TakeBack = "DELETE FROM CashRelease WHERE Id = @ReleaseId";
    }
}
