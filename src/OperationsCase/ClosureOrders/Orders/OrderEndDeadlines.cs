using OperationsCase.Deadlines;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>What begins when an order has ended: the time to apply for costs, and the review of what it achieved.</summary>
internal sealed class OrderEndDeadlines(DeadlineService deadlines, StatuteBook statutes, BankHolidayCalendars calendars, TimeProvider clock)
{
    private static IReadOnlyList<string> Rules { get; } = [ClosureRules.Costs, ClosureRules.Outcome];

    /// <summary>Ends the order's own clocks and starts those that follow it.</summary>
    /// <param name="order">The order, as it stood.</param>
    /// <param name="ended">When it ended.</param>
    /// <param name="ceasedOn">The London day on which it ceased: for an order that ran out its last day, and not the midnight after.</param>
    /// <param name="how">In a few words, for its clock.</param>
    /// <param name="operationId">The case.</param>
    public async Task Begin(ClosureOrderForUpdate order, DateTimeOffset ended, DateOnly ceasedOn, string how, Guid operationId)
    {
        var of = OperationCase.Deadlines(operationId);
        await deadlines.Meet(order.ExtensionId ?? order.Id, order.ClockRule, ended, how, of);

        foreach (var rule in Starting(statutes, await calendars.Latest(), London.DateOf(order.ServedAt), ceasedOn, clock.GetUtcNow()))
        {
            await deadlines.StartOn(rule, ceasedOn, London.StartOf(ceasedOn), order.Id, of, London.DateOf(order.ServedAt));
        }
    }

    /// <summary>
    /// Which of them start: those that the law of the day of service knows, and whose time is not over already when the end is recorded.
    /// </summary>
    private static IEnumerable<string> Starting(
        StatuteBook statutes,
        BankHolidays calendar,
        DateOnly governedOn,
        DateOnly ceasedOn,
        DateTimeOffset now) =>
        from rule in Rules
        where statutes.Knows(rule, governedOn) && statutes.Find(rule, governedOn).Calculate(ceasedOn, calendar).DueAt > now
        select rule;
}
