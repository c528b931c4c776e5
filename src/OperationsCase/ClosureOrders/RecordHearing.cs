using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>Records that a court heard the application for a closure order, which ends the clock to the hearing.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordHearing : ICommand<Guid>, IConcernsCase, IIdempotent, IHearingDecision
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    /// <summary>Which notice was heard; may be left out while only one is in force.</summary>
    public Guid? NoticeId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time of the hearing")]
    public DateTimeOffset? HeardAt { get; init; }

    public HearingOutcome? Outcome { get; init; }

    /// <summary>When an adjourned hearing goes on; left out while the court has not said.</summary>
    [Display(Name = "Time of the next hearing")]
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>Whether the court let the notice go on to the end of an adjournment.</summary>
    public bool NoticeContinues { get; init; }

    /// <summary>Until when the court let the notice go on although it made no order; left out when it did not. 2014 Act, s. 81(2).</summary>
    [Display(Name = "Time the notice continues to")]
    public DateTimeOffset? ContinuesUntil { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<RecordHearing>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(hearing => hearing.CourtCode).NotEmpty().WithMessage("Select the court that heard it");
            RuleFor(hearing => hearing.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(hearing => !string.IsNullOrEmpty(hearing.CourtCode));
            RuleFor(hearing => hearing.HeardAt)
                .NotNull().WithMessage("Enter the date and time of the hearing")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the hearing cannot be in the future");
            RuleFor(hearing => hearing.Outcome).NotNull().WithMessage("Select what the court decided").IsInEnum();
            this.AsksForWhatGoesWithIt();
            RuleFor(hearing => hearing.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    private static Refusal WhichNotice(int inForce) => inForce > 1
        ? Refusal.Invalid("Select which notice was heard", nameof(NoticeId))
        : Refusal.Conflict("This operation has no closure notice in force, so there is nothing to hear");

    /// <param name="lastHeardAt">
    /// The hearing before this one; hearings are recorded in their order, since each ends the clocks of the one before.
    /// </param>
    private Refusal? WhyNot(bool isDecided, bool isRefused, DateTimeOffset servedAt, DateTimeOffset? lastHeardAt) => isDecided
        ? Refusal.Conflict("The court has made the order already. Record the order")
        : isRefused ? Refusal.Conflict("The court has refused the application, so there is nothing more to hear")
        : HeardAt < servedAt ? Refusal.Invalid("The hearing cannot be before the notice was served", nameof(HeardAt))
        : HeardAt < lastHeardAt ? Refusal.Invalid(
            $"A later hearing, of {Format.Moment(lastHeardAt.Value)}, is recorded already. Hearings are recorded in their order",
            nameof(HeardAt))
        : null;

    private object Row(Guid id, Guid noticeId, Guid operationId, DateTimeOffset now) => new
    {
        Id = id,
        NoticeId = noticeId,
        OperationId = operationId,
        CourtCode,
        HeardAt,
        Outcome = Outcome.ToString(),
        Note,
        RecordedAt = now,
    };

    /// <summary>What the court said of the time after: " It goes on at …", or nothing.</summary>
    private string WentOn =>
        $"{(ResumesAt is { } resumes ? $" It goes on at {Format.Moment(resumes)}." : "")}"
            + $"{(NoticeContinues ? " The notice goes on to the end of the adjournment." : "")}"
            + $"{(ContinuesUntil is { } until ? $" The notice goes on to {Format.Moment(until)}." : "")}";

    private void Tell(CaseHistory history, Guid noticeId, Guid hearingId, string court)
    {
        history.IsAbout(noticeId, hearingId);
        history.Tell(
            $"Hearing: {Outcome!.Value.InSentence()}",
            $"{court}, {Format.Moment(HeardAt!.Value)}.{WentOn}{(Note is null ? "" : $" {Note}")}",
            HeardAt);
    }

    internal sealed class Handler(
            Database database,
            CurrentCase currentCase,
            OperationStore operations,
            ClosureStore closure,
            HearingDeadlines clocks,
            Gazetteer gazetteer,
            CaseHistory history,
            TimeProvider clock)
        : IRequestHandler<RecordHearing, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordHearing command, CancellationToken cancellation)
        {
            await operations.Touch(currentCase.Id);

            if (await operations.IsClosed(currentCase.Id))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var notices = await database.List<NoticeHeardRow>(Sql.InForce, new { OperationId = currentCase.Id });
            var notice = command.NoticeId is { } id ? notices.SingleOrDefault(row => row.Id == id) : notices.Count == 1 ? notices[0] : null;

            if (notice is null)
            {
                return WhichNotice(notices.Count);
            }

            if (command.WhyNot(notice.IsDecided, notice.IsRefused, notice.ServedAt, notice.LastHeardAt) is { } refusal)
            {
                return refusal;
            }

            if (await clocks.WhyNot(command, notice.ServedAt) is { } beyond)
            {
                return beyond;
            }

            var now = clock.GetUtcNow();
            var hearingId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, command.Row(hearingId, notice.Id, currentCase.Id, now)))
            {
                return Refusal.Conflict("A hearing at this time is already recorded", nameof(HeardAt));
            }

            var court = gazetteer.Court(command.CourtCode)!.Name;
            await clocks.Move(command, notice.Id, notice.ServedAt, hearingId, court, currentCase.Id);

            if (command.EndsNotice())
            {
                await database.Execute(Sql.EndNotice, new { notice.Id, EndedAt = command.HeardAt });
            }

            if (command.ResumesAt is { } resumes)
            {
                await database.Execute(Sql.ListAgain, new { notice.Id, command.CourtCode, ListedAt = resumes });
            }

            await closure.Settle(currentCase.Id);
            command.Tell(history, notice.Id, hearingId, court);

            return hearingId;
        }
    }

    private sealed record NoticeHeardRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public DateTimeOffset? LastHeardAt { get; init; }

        public bool IsRefused { get; init; }

        public bool IsDecided { get; init; }
    }

    private static class Sql
    {
        internal const string InForce =
            """
            SELECT notice.Id, notice.ServedAt,
                (SELECT MAX(heard.HeardAt) FROM ClosureHearing AS heard WHERE heard.NoticeId = notice.Id) AS LastHeardAt,
                CASE WHEN EXISTS
                (
                    SELECT 1 FROM ClosureHearing AS hearing WHERE hearing.NoticeId = notice.Id AND hearing.Outcome = 'Refused'
                ) THEN 1 ELSE 0 END AS IsRefused,
                CASE WHEN EXISTS
                (
                    SELECT 1 FROM ClosureHearing AS hearing WHERE hearing.NoticeId = notice.Id AND hearing.Outcome = 'OrderMade'
                ) THEN 1 ELSE 0 END AS IsDecided
            FROM ClosureNotice AS notice
            WHERE notice.OperationId = @OperationId AND notice.EndedAt IS NULL
            ORDER BY notice.ServedAt, notice.Id
            """;

        internal const string Add =
            """
            INSERT INTO ClosureHearing (Id, NoticeId, OperationId, CourtCode, HeardAt, Outcome, Note, RecordedAt)
            SELECT @Id, @NoticeId, @OperationId, @CourtCode, @HeardAt, @Outcome, @Note, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM ClosureHearing WHERE NoticeId = @NoticeId AND HeardAt = @HeardAt)
            """;

        internal const string ListAgain =
            "UPDATE ClosureNotice SET CourtCode = @CourtCode, ListedAt = @ListedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";

        internal const string EndNotice = "UPDATE ClosureNotice SET EndedAt = @EndedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";
    }
}
