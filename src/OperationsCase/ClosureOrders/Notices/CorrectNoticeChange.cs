using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Corrects what is recorded of an extension, variation or cancellation of a notice, or takes it back: it did not happen. That a notice
/// expired can be taken back too.
/// </summary>
/// <remarks>What a court decided of the notice is corrected with its hearing.</remarks>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record CorrectNoticeChange : ICorrection
{
    public OperationReference Operation { get; init; }

    public Guid ChangeId { get; init; }

    /// <summary>Nothing changed, and what is said of it here is not looked at.</summary>
    public bool DidNotHappen { get; init; }

    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    /// <summary>Of an extension, the hours that it added.</summary>
    [Display(Name = "Hours added")]
    public int? Hours { get; init; }

    [Display(Name = "Time it was issued")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Of a variation what the notice no longer covers, of a cancellation why.</summary>
    [DataType(DataType.MultilineText)]
    public string? What { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock) : CorrectionRules<CorrectNoticeChange>(Facts(clock));

    private static InlineValidator<CorrectNoticeChange> Facts(TimeProvider clock)
    {
        var facts = new InlineValidator<CorrectNoticeChange>();
        facts.When(change => !change.DidNotHappen, () =>
        {
            facts.RuleFor(change => change.AuthorisedBy)
                .NotEmpty().WithMessage("Enter who signed it")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            facts.RuleFor(change => change.Rank).IsInEnum();
            facts.RuleFor(change => change.MadeAt)
                .NotNull().WithMessage("Enter the date and time it was issued")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("The time it was issued cannot be in the future");
            facts.RuleFor(change => change.What).MaximumLength(1000).WithMessage("This must be 1,000 characters or fewer");
        });

        return facts;
    }

    /// <param name="it">The change as it is recorded.</param>
    /// <param name="mostHours">The most hours that the law lets an extension add.</param>
    internal Refusal? WhyNot(RecordedNoticeChange it, int mostHours) => it.Kind switch
    {
        NoticeChangeKind.Continued => Refusal.Conflict("A court let the notice continue. Correct the hearing instead"),
        _ when DidNotHappen => it.EndsNotice ? WhyNotInForce(it) : null,
        _ when Rank is null && it.Rank is not null => Refusal.Invalid("Select their rank", nameof(Rank)),
        NoticeChangeKind.Lapsed => Refusal.Conflict("When a notice expires is worked out, so this can only be taken back"),
        NoticeChangeKind.Extended => WhyNotExtended(it, mostHours),
        _ => string.IsNullOrWhiteSpace(What) ? Refusal.Invalid("Enter what it says", nameof(What))
            : it.Rank is not null && Rank < it.NoticeRank ? Refusal.Invalid(
                $"This notice was authorised by a {it.NoticeRank.InSentence()}, so it needs one",
                nameof(Rank))
            : MadeAt < it.ServedAt ? Refusal.Invalid(
                $"It can only be issued after the notice was served, at {Format.Moment(it.ServedAt)}",
                nameof(MadeAt))
            : MadeAt > it.HeardAt ? Refusal.Invalid($"It was heard {Format.Moment(it.HeardAt!.Value)}, so it was issued before that", nameof(MadeAt))
            : null,
    };

    private static Refusal? WhyNotInForce(RecordedNoticeChange it) =>
        it.IsClosed ? Refusal.Conflict("This operation is closed. Reopen it before you take back that the notice ended")
        : it.IsOtherInForce ? Refusal.Conflict("Another closure notice for these premises is in force now. Correct when that one ended first")
        : null;

    private Refusal? WhyNotExtended(RecordedNoticeChange it, int mostHours) =>
        Rank == AuthorisingRank.Inspector ? Refusal.Invalid("Only a superintendent or above can extend a notice", nameof(Rank))
        : Hours is null ? Refusal.Invalid("Enter the hours added", nameof(Hours))
        : Hours < 1 || Hours > mostHours ? Refusal.Invalid($"Hours added must be from 1 to {mostHours}", nameof(Hours))
        : MadeAt < it.IssuedAt || MadeAt > it.IssuedAt.AddHours(it.NoticeHours) ? Refusal.Invalid(
            $"It can only be extended while it runs, from {Format.Moment(it.IssuedAt)} to {Format.Moment(it.IssuedAt.AddHours(it.NoticeHours))}",
            nameof(MadeAt))
        : null;

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        NoticeChangeCorrection follow,
        StatuteBook statutes) : ClosurePartCorrection<CorrectNoticeChange, RecordedNoticeChange>(currentCase, correction, "Change of the notice")
    {
        protected override Task<RecordedNoticeChange?> Find(CorrectNoticeChange command) =>
            database.SingleOrDefault<RecordedNoticeChange>(Sql.Recorded, new { OperationId, command.ChangeId });

        protected override Task<Refusal?> WhyNot(CorrectNoticeChange command, RecordedNoticeChange recorded) => Task.FromResult(command.WhyNot(
            recorded,
            recorded.Kind == NoticeChangeKind.Extended
                ? statutes.Find(ClosureRules.NoticeEndExtended, recorded.IssuedAt).MostExtension!.Value
                : 0));

        protected override object Said(CorrectNoticeChange command, RecordedNoticeChange recorded) =>
            command.DidNotHappen ? new RecordedNoticeChange().Facts with { DidNotHappen = true } : command;

        protected override async Task<bool> Keep(CorrectNoticeChange command, RecordedNoticeChange recorded)
        {
            if (command.DidNotHappen)
            {
                await database.Execute(Sql.TakeBack, new { command.ChangeId });
                await follow.TakeBack(recorded, OperationId);

                return true;
            }

            var isExtension = recorded.Kind == NoticeChangeKind.Extended;
            var corrected = new
            {
                command.ChangeId,
                command.AuthorisedBy,
                Rank = recorded.Rank is null ? null : command.Rank?.ToString(),
                Hours = isExtension ? command.Hours : null,
                UntilAt = isExtension ? await follow.Extend(recorded, command.Hours!.Value) : recorded.UntilAt,
                command.MadeAt,
                What = isExtension ? recorded.What : command.What,
            };

            if (recorded.EndsNotice)
            {
                await follow.End(recorded, command.MadeAt!.Value);
            }

            return await database.AddIfAbsent(Sql.Correct, corrected);
        }
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT changed.Id, changed.NoticeId, changed.Kind, changed.MadeAt, changed.AuthorisedBy, changed.Rank, changed.Hours, changed.UntilAt,
                changed.What, notice.IssuedAt, notice.ServedAt, notice.Hours AS NoticeHours, notice.Rank AS NoticeRank,
                (SELECT MAX(extended.Hours) FROM ClosureNoticeChange AS extended
                    WHERE extended.NoticeId = changed.NoticeId AND extended.Kind = 'Extended') AS ExtendedBy,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureNoticeChange AS continued
                    WHERE continued.NoticeId = changed.NoticeId AND continued.Kind = 'Continued') THEN 1 ELSE 0 END AS IsContinued,
                heard.Id AS HearingId, heard.HeardAt, heard.Outcome AS HeardOutcome,
                CASE WHEN EXISTS (SELECT 1 FROM ClosureNotice AS other
                    WHERE other.OperationId = notice.OperationId AND other.PremisesKey = notice.PremisesKey AND other.EndedAt IS NULL
                        AND other.Id <> notice.Id)
                    THEN 1 ELSE 0 END AS IsOtherInForce,
                CASE WHEN it.ClosedAt IS NULL THEN 0 ELSE 1 END AS IsClosed
            FROM ClosureNoticeChange AS changed
            JOIN ClosureNotice AS notice ON notice.Id = changed.NoticeId
            JOIN CaseRecord AS it ON it.Id = changed.OperationId
            LEFT JOIN ClosureHearing AS heard ON heard.NoticeId = changed.NoticeId AND heard.HeardAt =
                (SELECT MAX(last.HeardAt) FROM ClosureHearing AS last WHERE last.NoticeId = changed.NoticeId)
            WHERE changed.Id = @ChangeId AND changed.OperationId = @OperationId
            """;

        internal const string Correct =
            """
            UPDATE ClosureNoticeChange
            SET AuthorisedBy = @AuthorisedBy, Rank = @Rank, Hours = @Hours, UntilAt = @UntilAt, MadeAt = @MadeAt, What = @What
            WHERE Id = @ChangeId
            """;

        internal const string TakeBack = "DELETE FROM ClosureNoticeChange WHERE Id = @ChangeId";
    }
}
