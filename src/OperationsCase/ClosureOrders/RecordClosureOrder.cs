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
public sealed record RecordClosureOrder : ICommand<Guid>, IConcernsOperation, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    public string Operation { get; init; } = "";

    /// <summary>Which hearing made it; may be left out while only one has.</summary>
    public Guid? HearingId { get; init; }

    [Display(Name = "Time the order takes effect")]
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>The last London day on which the premises are closed, as the order states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    public string? Terms { get; init; }

    internal sealed class Validator : AbstractValidator<RecordClosureOrder>
    {
        public Validator()
        {
            RuleFor(order => order.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
            RuleFor(order => order.Terms).MaximumLength(1000).WithMessage("Terms must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database, CaseInHand inHand, OperationLedger operations, DeadlineBook deadlines, StatuteBook statutes, Calendars calendars, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordClosureOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordClosureOrder command, CancellationToken cancellation)
        {
            await operations.Touch(inHand.OperationId);

            if (await operations.IsClosed(inHand.OperationId))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var hearings = await database.List<Hearing>(Sql.WithoutOrder, new { inHand.OperationId });
            var hearing = command.HearingId is { } id ? hearings.SingleOrDefault(row => row.Id == id) : hearings.Count == 1 ? hearings[0] : null;

            if (hearing is null)
            {
                return hearings.Count > 1
                    ? Refusal.Invalid("Select which hearing made the order", nameof(HearingId))
                    : Refusal.Conflict("Record the hearing at which the court made the order first");
            }

            var made = London.DateOf(hearing.HeardAt);
            var effective = command.EffectiveFrom ?? hearing.HeardAt;
            var last = command.LastDayOn!.Value;
            var longest = statutes.Find(ClosureRules.LongestOrder, made).Reckon(made, await calendars.Latest());

            if (effective < hearing.HeardAt)
            {
                return Refusal.Invalid("The order cannot take effect before it was made", nameof(command.EffectiveFrom));
            }

            if (last < London.DateOf(effective))
            {
                return Refusal.Invalid("The last day cannot be before the order takes effect", nameof(command.LastDayOn));
            }

            if (last > longest.LastDayOn)
            {
                return Refusal.Invalid($"An order of {Words.Day(made)} can run to {Words.Day(longest.LastDayOn!.Value)} at most. Check the date on the order", nameof(command.LastDayOn));
            }

            var now = clock.GetUtcNow();
            var order = new
            {
                Id = Guid.CreateVersion7(now),
                hearing.NoticeId,
                inHand.OperationId,
                hearing.CourtCode,
                MadeAt = hearing.HeardAt,
                MadeOn = made,
                EffectiveFrom = effective,
                LastDayOn = last,
                command.Terms,
                RecordedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, order))
            {
                return Refusal.Conflict("This notice already has its closure order");
            }

            await database.Execute(Sql.EndNotice, new { Id = hearing.NoticeId, EndedAt = hearing.HeardAt });
            await deadlines.StartStated(ClosureRules.LongestOrder, hearing.HeardAt, last, order.Id, CaseOf.Operation(inHand.OperationId));
            await operations.Move(inHand.OperationId, OperationStatus.OrderInForce);
            history.IsAbout(hearing.NoticeId, order.Id);
            history.Tell("Closure order made", $"The premises are closed to the end of {Words.Day(last)}.{(command.Terms is null ? "" : $" {command.Terms}")}", hearing.HeardAt);

            return order.Id;
        }
    }

    private sealed record Hearing
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtCode { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }
    }

    private static class Sql
    {
        internal const string WithoutOrder =
            """
            SELECT h.Id, h.NoticeId, h.CourtCode, h.HeardAt
            FROM ClosureHearing AS h
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
