using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>Corrects when an order takes effect, its last day and its terms; its clock is worked out again. When it was made, its hearing says.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectClosureOrder : ICorrection
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    [Display(Name = "Time the order takes effect")]
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>The last London day on which the premises are closed, as the order stated it when it was made.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Terms { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator() : CorrectionRules<CorrectClosureOrder>(Facts());

    private static InlineValidator<CorrectClosureOrder> Facts()
    {
        var facts = new InlineValidator<CorrectClosureOrder>();
        facts.RuleFor(order => order.EffectiveFrom).NotNull().WithMessage("Enter the time the order takes effect");
        facts.RuleFor(order => order.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
        facts.RuleFor(order => order.Terms).MaximumLength(1000).WithMessage("Terms must be 1,000 characters or fewer");

        return facts;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        DeadlineCorrection clocks,
        StatuteBook statutes,
        BankHolidayCalendars calendars) : IRequestHandler<CorrectClosureOrder, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectClosureOrder command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);

            if (await database.SingleOrDefault<OrderToCorrectRow>(Sql.Recorded, new { OperationId = id, command.OrderId }) is not { } it)
            {
                return Refusal.NotFound("closure order");
            }

            var governedOn = London.DateOf(it.ServedAt);
            var longest = statutes.Find(ClosureRules.LongestOrder, governedOn).Calculate(it.MadeOn, await calendars.Latest()).LastDayOn!.Value;
            var recorded = new { EffectiveFrom = (DateTimeOffset?)it.EffectiveFrom, LastDayOn = (DateOnly?)it.LastDayOn, it.Terms };

            if (new RecordClosureOrder { EffectiveFrom = command.EffectiveFrom, LastDayOn = command.LastDayOn }.WhyNot(it.MadeAt, longest) is { } wrong)
            {
                return wrong;
            }

            if (it.ExtendedFrom is { } extended && command.LastDayOn != it.LastDayOn)
            {
                return Refusal.Invalid(
                    $"The order was extended from {Format.Day(extended)}, so its first last day cannot be corrected any more",
                    nameof(LastDayOn));
            }

            if (await correction.WhyNot(id, command, recorded) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Correct, new { command.OrderId, command.EffectiveFrom, command.LastDayOn, command.Terms });
            await clocks.Stated(
                ClosureRules.LongestOrder, it.MadeAt, command.LastDayOn!.Value, command.OrderId, nameof(CorrectClosureOrder), governedOn);

            return await correction.Tell(id, it.NoticeId, command, recorded, "Closure order");
        }
    }

    private sealed record OrderToCorrectRow
    {
        public Guid NoticeId { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly MadeOn { get; init; }

        public DateTimeOffset EffectiveFrom { get; init; }

        public DateOnly LastDayOn { get; init; }

        public string? Terms { get; init; }

        /// <summary>The last day that an extension began from.</summary>
        public DateOnly? ExtendedFrom { get; init; }
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT made.NoticeId, notice.ServedAt, made.MadeAt, made.MadeOn, made.EffectiveFrom, made.LastDayOn, made.Terms,
                (SELECT MIN(changed.PreviousLastDayOn) FROM ClosureOrderChange AS changed
                    WHERE changed.OrderId = made.Id AND changed.Kind = 'Extended') AS ExtendedFrom
            FROM ClosureOrder AS made
            JOIN ClosureNotice AS notice ON notice.Id = made.NoticeId
            WHERE made.Id = @OrderId AND made.OperationId = @OperationId
            """;

        internal const string Correct =
            "UPDATE ClosureOrder SET EffectiveFrom = @EffectiveFrom, LastDayOn = @LastDayOn, Terms = @Terms WHERE Id = @OrderId";
    }
}
