using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Records the closure order that a court made. The end that the order states is kept; the law only limits it.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordClosureOrder : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    /// <summary>Which hearing made it; may be left out while only one has.</summary>
    public Guid? HearingId { get; init; }

    [Display(Name = "Time the order takes effect")]
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>The last London day on which the premises are closed, as the order states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Terms { get; init; }

    internal sealed class Validator : AbstractValidator<RecordClosureOrder>
    {
        public Validator()
        {
            RuleFor(order => order.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
            RuleFor(order => order.Terms).MaximumLength(1000).WithMessage("Terms must be 1,000 characters or fewer");
        }
    }

    private static Refusal WhichHearing(int withoutOrder) => withoutOrder > 1
        ? Refusal.Invalid("Select which hearing made the order", nameof(HearingId))
        : Refusal.Conflict("Record the hearing at which the court made the order first");

    /// <param name="heardAt">When the court made it.</param>
    /// <param name="longest">The last day that the law allows an order of that day.</param>
    internal Refusal? WhyNot(DateTimeOffset heardAt, DateOnly longest)
    {
        var effective = EffectiveFrom ?? heardAt;

        return effective < heardAt
            ? Refusal.Invalid("The order cannot take effect before it was made", nameof(EffectiveFrom))
            : LastDayOn < London.DateOf(effective)
                ? Refusal.Invalid("The last day cannot be before the order takes effect", nameof(LastDayOn))
                : LastDayOn > longest
                    ? Refusal.Invalid(
                        $"An order of {Format.Day(London.DateOf(heardAt))} can run to {Format.Day(longest)} at most. Check the date on the order",
                        nameof(LastDayOn))
                    : null;
    }

    private object Row(Guid id, Guid noticeId, Guid operationId, string courtCode, DateTimeOffset heardAt, DateTimeOffset now) => new
    {
        Id = id,
        NoticeId = noticeId,
        OperationId = operationId,
        CourtCode = courtCode,
        MadeAt = heardAt,
        MadeOn = London.DateOf(heardAt),
        EffectiveFrom = EffectiveFrom ?? heardAt,
        LastDayOn,
        Terms,
        RecordedAt = now,
    };

    private void Tell(CaseHistory history, Guid noticeId, Guid orderId, DateTimeOffset heardAt)
    {
        history.IsAbout(noticeId, orderId);
        history.Tell(
            "Closure order made",
            $"The premises are closed to {DueFormat.When(LastDayOn!.Value)}.{(Terms is null ? "" : $" {Terms}")}",
            heardAt);
    }

    internal sealed class Handler(
            Database database,
            CurrentCase currentCase,
            OperationStore operations,
            DeadlineService deadlines,
            StatuteBook statutes,
            BankHolidayCalendars calendars,
            CaseHistory history,
            TimeProvider clock)
        : IRequestHandler<RecordClosureOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordClosureOrder command, CancellationToken cancellation)
        {
            await operations.Touch(currentCase.Id);

            if (await operations.IsClosed(currentCase.Id))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var hearings = await database.List<HeardNoticeRow>(Sql.WithoutOrder, new { OperationId = currentCase.Id });
            var hearing = command.HearingId is { } id ? hearings.SingleOrDefault(row => row.Id == id) : hearings.Count == 1 ? hearings[0] : null;

            if (hearing is null)
            {
                return WhichHearing(hearings.Count);
            }

            var made = London.DateOf(hearing.HeardAt);
            var governedOn = London.DateOf(hearing.ServedAt);
            var longest = statutes.Find(ClosureRules.LongestOrder, governedOn).Calculate(made, await calendars.Latest());

            if (command.WhyNot(hearing.HeardAt, longest.LastDayOn!.Value) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var orderId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, command.Row(
                orderId,
                hearing.NoticeId,
                currentCase.Id,
                hearing.CourtCode,
                hearing.HeardAt,
                now)))
            {
                return Refusal.Conflict("This notice already has its closure order");
            }

            await database.Execute(Sql.EndNotice, new { Id = hearing.NoticeId, EndedAt = hearing.HeardAt });
            await deadlines.StandDown(hearing.Id, ClosureRules.LongestOrder, OperationCase.Deadlines(currentCase.Id));
            await deadlines.StartStated(
                ClosureRules.LongestOrder,
                hearing.HeardAt,
                command.LastDayOn!.Value,
                orderId,
                OperationCase.Deadlines(currentCase.Id),
                facts: null,
                governedOn);
            await operations.Move(currentCase.Id, CrackHouseKind.OrderInForce);
            command.Tell(history, hearing.NoticeId, orderId, hearing.HeardAt);

            return orderId;
        }
    }

    private sealed record HeardNoticeRow
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtCode { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }

        public DateTimeOffset ServedAt { get; init; }
    }

    private static class Sql
    {
        internal const string WithoutOrder =
            """
            SELECT h.Id, h.NoticeId, h.CourtCode, h.HeardAt, notice.ServedAt
            FROM ClosureHearing AS h
            JOIN ClosureNotice AS notice ON notice.Id = h.NoticeId
            WHERE h.OperationId = @OperationId AND h.Outcome = 'OrderMade'
                AND NOT EXISTS (SELECT 1 FROM ClosureOrder AS made WHERE made.NoticeId = h.NoticeId)
            ORDER BY h.HeardAt, h.Id
            """;

        internal const string Add =
            """
            INSERT INTO ClosureOrder (Id, NoticeId, OperationId, CourtCode, MadeAt, MadeOn, EffectiveFrom, LastDayOn, Terms, RecordedAt)
            SELECT @Id, @NoticeId, @OperationId, @CourtCode, @MadeAt, @MadeOn, @EffectiveFrom, @LastDayOn, @Terms, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM ClosureOrder WHERE NoticeId = @NoticeId)
            """;

        internal const string EndNotice = "UPDATE ClosureNotice SET EndedAt = @EndedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";
    }
}
