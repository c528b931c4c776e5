using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Access.Accounts.Sessions;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Records that a closure order ended, because it ran out or a court discharged it; its clock ends with it.</summary>
[AllowedTo(Role.CaseWorkers)]
[Grave]
public sealed record EndClosureOrder : ICommand<Guid>, IConcernsOperation
{
    public string Operation { get; init; } = "";

    public OrderEnd? How { get; init; }

    /// <summary>When the court discharged it; left out for an order that ran out, whose own last day says it.</summary>
    [Display(Name = "Time the order was discharged")]
    public DateTimeOffset? EndedAt { get; init; }

    internal sealed class Validator : AbstractValidator<EndClosureOrder>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(end => end.How).NotNull().WithMessage("Select how the order ended").IsInEnum();
            RuleFor(end => end.EndedAt)
                .NotNull().WithMessage("Enter the date and time the order was discharged")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time the order was discharged cannot be in the future")
                .When(end => end.How == OrderEnd.Discharged);
        }
    }

    internal static Refusal NoneInForce { get; } = Refusal.Conflict("This operation has no closure order in force");

    internal DateTimeOffset EndsAt(DateOnly lastDayOn) => How == OrderEnd.RanOut ? London.StartOf(lastDayOn.AddDays(1)) : EndedAt!.Value;

    internal Refusal? WhyNot(DateTimeOffset madeAt, DateOnly lastDayOn, DateTimeOffset now)
    {
        var ranOutAt = London.StartOf(lastDayOn.AddDays(1));

        return How == OrderEnd.RanOut && ranOutAt > now
            ? Refusal.Invalid($"The order runs to the end of {Words.Day(lastDayOn)}, so it has not run out yet", nameof(How))
            : EndsAt(lastDayOn) < madeAt || EndsAt(lastDayOn) > ranOutAt
                ? Refusal.Invalid("The order can only be discharged after it was made and before it ran out", nameof(EndedAt))
                : null;
    }

    internal void Tell(CaseHistory history, Guid orderId, DateTimeOffset madeAt, DateTimeOffset ended)
    {
        history.IsAbout(orderId);
        history.Tell("Closure order ended", $"{How!.Value.Words()}. It had run from {Words.Moment(madeAt)}.", ended);
    }

    internal sealed class Handler(Database database, CaseInHand inHand, OperationLedger operations, DeadlineBook deadlines, CaseHistory history, TimeProvider clock)
        : IRequestHandler<EndClosureOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(EndClosureOrder command, CancellationToken cancellation)
        {
            await operations.Touch(inHand.OperationId);

            if (await operations.IsClosed(inHand.OperationId))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var inForce = await database.List<Order>(Sql.InForce, new { inHand.OperationId });

            if (inForce is not [var order, ..])
            {
                return NoneInForce;
            }

            if (command.WhyNot(order.MadeAt, order.LastDayOn, clock.GetUtcNow()) is { } refusal)
            {
                return refusal;
            }

            var ended = command.EndsAt(order.LastDayOn);
            await database.Execute(Sql.End, new { order.Id, EndedAt = ended });
            await deadlines.Meet(order.Id, ClosureRules.LongestOrder, ended, command.How!.Value.Words(), CaseOf.Operation(inHand.OperationId));
            await operations.Move(inHand.OperationId, inForce.Count > 1 ? OperationStatus.OrderInForce : OperationStatus.Live);
            command.Tell(history, order.Id, order.MadeAt, ended);

            return order.Id;
        }
    }

    private sealed record Order
    {
        public Guid Id { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }
    }

    private static class Sql
    {
        internal const string InForce =
            "SELECT Id, MadeAt, LastDayOn FROM ClosureOrder WHERE OperationId = @OperationId AND EndedAt IS NULL ORDER BY MadeAt, Id";

        internal const string End = "UPDATE ClosureOrder SET EndedAt = @EndedAt WHERE Id = @Id AND EndedAt IS NULL";
    }
}

public enum OrderEnd
{
    [Display(Name = "It ran out")]
    RanOut,

    [Display(Name = "A court discharged it")]
    Discharged,
}
