using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Operations;
using OperationsCase.Tasks;

namespace OperationsCase.Tests.Given;

internal static class SampleClosings
{
    /// <summary>Says of every open task of an operation that it is not needed, so that only what a test is about is open.</summary>
    public static async Task EndTasks(this CaseRoom room, string operation)
    {
        var open = room.Database.Query<Guid>(
            """
            SELECT task.Id
            FROM CaseTask AS task
            JOIN CaseRecord AS it ON it.Id = task.CaseId
            JOIN Deadline AS d ON d.SubjectId = task.Id
            WHERE it.Reference = @operation AND d.MetAt IS NULL AND d.StoodDownAt IS NULL
            """,
            new { operation }).ToList();

        foreach (var task in open)
        {
            await room.Done(new EndTaskAsNotNeeded { Case = operation, TaskId = task, Why = "It is not what this is about." });
        }
    }

    /// <summary>Says of an order that has ended that no costs are claimed and how it went, and of every task that it is not needed.</summary>
    public static async Task FollowUpTheOrder(this CaseRoom room, string operation)
    {
        var order = (await room.Done(new GetClosure(operation))).Orders[0].Id;
        await room.EndTasks(operation);
        await room.Done(new SettleClosureCosts { Operation = operation, OrderId = order, Claimed = false });
        await room.Done(new ReviewClosureOutcome
        {
            Operation = operation,
            OrderId = order,
            ComplaintsBefore = 9,
            ComplaintsAfter = 1,
            Reoccupied = YesNoNotKnown.No,
            Assessment = "The flat is let again.",
        });
    }

    /// <summary>Closes an operation whose tasks are no longer needed.</summary>
    public static async Task<OperationOutcome> Closed(this CaseRoom room, CloseOperation close)
    {
        await room.EndTasks(close.Operation.Value);

        return await room.Done(close);
    }
}
