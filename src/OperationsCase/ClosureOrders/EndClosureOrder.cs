using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// Records that a closure order ended, because it ran out, a court discharged it or an appeal quashed it; its clock ends with it, and the
/// windows after it open.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record EndClosureOrder : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>Which order ended; may be left out while only one is in force.</summary>
    public Guid? OrderId { get; init; }

    public OrderEndReason? How { get; init; }

    /// <summary>When a court ended it; left out for an order that ran out, whose own last day says it.</summary>
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
                .When(end => end.How is OrderEndReason.Discharged or OrderEndReason.Quashed);
        }
    }

    private DateTimeOffset EndsAt(DateOnly lastDayOn) => How == OrderEndReason.RanOut ? London.StartOf(lastDayOn.AddDays(1)) : EndedAt!.Value;

    /// <summary>The London day on which it ceased, from which the windows after it are calculated.</summary>
    private DateOnly CeasedOn(DateOnly lastDayOn) => How == OrderEndReason.RanOut ? lastDayOn : London.DateOf(EndedAt!.Value);

    private Refusal? WhyNot(DateTimeOffset madeAt, DateOnly lastDayOn, DateTimeOffset now)
    {
        var ranOutAt = London.StartOf(lastDayOn.AddDays(1));

        return How == OrderEndReason.RanOut && ranOutAt > now
            ? Refusal.Invalid($"The order runs to {DueFormat.When(lastDayOn)}, so it has not expired yet", nameof(How))
            : EndsAt(lastDayOn) < madeAt || EndsAt(lastDayOn) > ranOutAt
                ? Refusal.Invalid("A court can only end the order after it was made and before it expired", nameof(EndedAt))
                : null;
    }

    private void Tell(CaseHistory history, Guid orderId, DateTimeOffset madeAt, DateTimeOffset ended)
    {
        history.IsAbout(orderId);
        history.Tell("Closure order ended", $"{How!.Value.Words()}. It had run from {Format.Moment(madeAt)}.", ended);
    }

    private object Change(Guid id, Guid orderId, Guid operationId, DateOnly lastDayOn, DateTimeOffset ended, DateTimeOffset now) => new
    {
        Id = id,
        OrderId = orderId,
        OperationId = operationId,
        Kind = How!.Value.ToString(),
        MadeAt = ended,
        MadeOn = London.DateOf(ended),
        PreviousLastDayOn = lastDayOn,
        RecordedAt = now,
    };

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        OperationStore operations,
        ClosureStore closure,
        OrderEndDeadlines after,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<EndClosureOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(EndClosureOrder command, CancellationToken cancellation)
        {
            await operations.Touch(currentCase.Id);

            if (await operations.IsClosed(currentCase.Id))
            {
                return Refusal.Conflict("This operation is closed");
            }

            var inForce = await database.List<Guid>(Sql.InForce, new { OperationId = currentCase.Id });
            var orderId = command.OrderId ?? (inForce.Count == 1 ? inForce[0] : null);

            if (orderId is null || !inForce.Contains(orderId.Value))
            {
                return inForce.Count > 1 && orderId is null
                    ? Refusal.Invalid("Select which order ended", nameof(OrderId))
                    : Refusal.Conflict("This operation has no closure order in force");
            }

            var order = (await closure.Order(currentCase.Id, orderId.Value))!;
            var now = clock.GetUtcNow();

            if (command.WhyNot(order.MadeAt, order.LastDayOn, now) is { } refusal)
            {
                return refusal;
            }

            var ended = command.EndsAt(order.LastDayOn);
            await database.Execute(Sql.End, new { order.Id, EndedAt = ended });
            await database.Execute(Sql.AddChange, command.Change(
                TimeOrderedId.New(now),
                order.Id,
                currentCase.Id,
                order.LastDayOn,
                ended,
                now));
            await after.Begin(order, ended, command.CeasedOn(order.LastDayOn), command.How!.Value.Words(), currentCase.Id);
            await closure.Settle(currentCase.Id);
            command.Tell(history, order.Id, order.MadeAt, ended);

            return order.Id;
        }
    }

    private static class Sql
    {
        internal const string InForce = "SELECT Id FROM ClosureOrder WHERE OperationId = @OperationId AND EndedAt IS NULL ORDER BY MadeAt, Id";

        internal const string End = "UPDATE ClosureOrder SET EndedAt = @EndedAt WHERE Id = @Id AND EndedAt IS NULL";

        internal const string AddChange =
            """
            INSERT INTO ClosureOrderChange (Id, OrderId, OperationId, Kind, MadeAt, MadeOn, PreviousLastDayOn, RecordedAt)
            VALUES (@Id, @OrderId, @OperationId, @Kind, @MadeAt, @MadeOn, @PreviousLastDayOn, @RecordedAt)
            """;
    }
}

public enum OrderEndReason
{
    [Display(Name = "It expired")]
    RanOut,

    [Display(Name = "A court discharged it")]
    Discharged,

    [Display(Name = "The Crown Court quashed it on appeal")]
    Quashed,
}
