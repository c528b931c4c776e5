using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>Records that a court heard the application for a closure order, which ends the clock to the hearing.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordHearing : ICommand<Guid>, IConcernsOperation, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    public string Operation { get; init; } = "";

    /// <summary>Which notice was heard; may be left out while only one is in force.</summary>
    public Guid? NoticeId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time of the hearing")]
    public DateTimeOffset? HeardAt { get; init; }

    public HearingOutcome? Outcome { get; init; }

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
            RuleFor(hearing => hearing.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    internal static Refusal RecordedAlready { get; } = Refusal.Conflict("A hearing at this time is already recorded", nameof(HeardAt));

    internal OperationStatus MovesTo => Outcome switch
    {
        HearingOutcome.Refused => OperationStatus.Refused,
        HearingOutcome.Adjourned => OperationStatus.Adjourned,
        _ => OperationStatus.NoticeServed,
    };

    internal static Refusal WhichNotice(int inForce) => inForce > 1
        ? Refusal.Invalid("Select which notice was heard", nameof(NoticeId))
        : Refusal.Conflict("This operation has no closure notice in force, so there is nothing to hear");

    internal Refusal? WhyNot(bool isDecided, DateTimeOffset servedAt) => isDecided
        ? Refusal.Conflict("The court has made the order already. Record the order")
        : HeardAt < servedAt ? Refusal.Invalid("The hearing cannot be before the notice was served", nameof(HeardAt)) : null;

    internal object Row(Guid id, Guid noticeId, Guid operationId, DateTimeOffset now) => new
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

    internal void Tell(CaseHistory history, Guid noticeId, Guid hearingId, string court)
    {
        history.IsAbout(noticeId, hearingId);
        history.Tell($"Hearing: {Outcome!.Value.InSentence()}", $"{court}, {Words.Moment(HeardAt!.Value)}.{(Note is null ? "" : $" {Note}")}", HeardAt);
    }

    internal sealed class Handler(Database database, CaseInHand inHand, OperationLedger operations, DeadlineBook deadlines, Gazetteer gazetteer, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordHearing, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordHearing command, CancellationToken cancellation)
        {
            await operations.Touch(inHand.OperationId);

            if (await operations.IsClosed(inHand.OperationId))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var notices = await database.List<Notice>(Sql.InForce, new { inHand.OperationId });
            var notice = command.NoticeId is { } id ? notices.SingleOrDefault(row => row.Id == id) : notices.Count == 1 ? notices[0] : null;

            if (notice is null)
            {
                return WhichNotice(notices.Count);
            }

            var heard = command.HeardAt!.Value;

            if (command.WhyNot(notice.IsDecided, notice.ServedAt) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var hearingId = Guid.CreateVersion7(now);

            if (!await database.AddIfAbsent(Sql.Add, command.Row(hearingId, notice.Id, inHand.OperationId, now)))
            {
                return RecordedAlready;
            }

            var court = gazetteer.Court(command.CourtCode)!.Name;
            var of = CaseOf.Operation(inHand.OperationId);
            await deadlines.Meet(notice.Id, ClosureRules.Hearing, heard, $"Heard at {court}", of);

            if (command.Outcome != HearingOutcome.Adjourned)
            {
                await deadlines.StandDown(notice.Id, ClosureRules.NoticeEnd(notice.Hours), of);
            }

            if (command.Outcome == HearingOutcome.Refused)
            {
                await database.Execute(Sql.EndNotice, new { notice.Id, EndedAt = heard });
            }

            await operations.Move(inHand.OperationId, command.MovesTo);
            command.Tell(history, notice.Id, hearingId, court);

            return hearingId;
        }
    }

    private sealed record Notice
    {
        public Guid Id { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public int Hours { get; init; }

        public bool IsDecided { get; init; }
    }

    private static class Sql
    {
        internal const string InForce =
            """
            SELECT notice.Id, notice.ServedAt, notice.Hours,
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

        internal const string EndNotice = "UPDATE ClosureNotice SET EndedAt = @EndedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";
    }
}
