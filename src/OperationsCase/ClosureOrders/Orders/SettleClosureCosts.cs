using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>
/// Records that the costs of clearing, securing or maintaining the premises were applied for, or that there are none to claim. 2014 Act, s.
/// 88.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record SettleClosureCosts : ICommand<Guid>, IConcernsCase, ICostsOfClosure
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    /// <summary>Whether costs were applied for; no when there are none to claim.</summary>
    public bool? Claimed { get; init; }

    [Display(Name = "Time of the application")]
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>What was applied for, in pence.</summary>
    [Pounds]
    [Display(Name = "Costs")]
    public long? CostsPence { get; init; }

    internal sealed class Validator : AbstractValidator<SettleClosureCosts>
    {
        public Validator(TimeProvider clock) => this.AsksForTheCosts(clock);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        DeadlineService deadlines,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<SettleClosureCosts, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(SettleClosureCosts command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Order(currentCase.Id, command.OrderId) is not { } order)
            {
                return Refusal.NotFound("closure order");
            }

            if (order.EndedAt is not { } ended)
            {
                return Refusal.Conflict("Costs are applied for once the order has ended. It is still in force");
            }

            if (command.Claimed == true && command.AppliedAt < ended)
            {
                return Refusal.Invalid($"The order ended at {Format.Moment(ended)}, so they were not applied for before that", nameof(AppliedAt));
            }

            var settledAt = command.Claimed == true ? command.AppliedAt!.Value : clock.GetUtcNow();
            await database.Execute(ClosureOrderAftermath.Begin, new { command.OrderId, OperationId = currentCase.Id });

            if (await database.Execute(Sql.Settle, new
            {
                command.OrderId,
                CostsSettledAt = settledAt,
                CostsPence = command.Claimed == true
                ? command.CostsPence
                : null
            }) == 0)
            {
                return Refusal.Conflict("The costs are settled already");
            }

            await deadlines.Meet(command.OrderId, ClosureRules.Costs, settledAt, command.How(), OperationCase.Deadlines(currentCase.Id));
            history.IsAbout(command.OrderId);
            history.Tell("Costs of the closure", command.Claimed == true
                ? $"{Format.Pounds(command.CostsPence!.Value)} applied for."
                : "There are none to claim.", settledAt);

            return command.OrderId;
        }
    }

    private static class Sql
    {
        internal const string Settle =
            "UPDATE ClosureAftermath SET CostsSettledAt = @CostsSettledAt, CostsPence = @CostsPence WHERE OrderId = @OrderId AND "
                + "CostsSettledAt IS NULL";
    }
}

internal static class ClosureOrderAftermath
{
    internal const string Begin =
        "INSERT INTO ClosureAftermath (OrderId, OperationId) SELECT @OrderId, @OperationId WHERE NOT EXISTS (SELECT 1 FROM "
            + "ClosureAftermath WHERE OrderId = @OrderId)";
}
