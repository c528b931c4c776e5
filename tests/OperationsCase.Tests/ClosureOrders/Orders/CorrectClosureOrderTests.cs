using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Orders;

public class CorrectClosureOrderTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_clock_of_an_order_ends_with_its_corrected_last_day()
    {
        var correction = await room.AnOrderToCorrect();

        await room.Done(correction with { LastDayOn = new DateOnly(2027, 1, 30) });

        Assert.That((await room.Done(new GetClosure(correction.Operation))).Orders.Single().LastDayOn, Is.EqualTo(new DateOnly(2027, 1, 30)));
        var clock = (await room.Done(new ListDeadlinesOfOperation(correction.Operation))).Single(row => row is { MetAt: null, StoodDownAt: null });
        Assert.That(clock.LastDayOn, Is.EqualTo(new DateOnly(2027, 1, 30)));
    }

    [Test]
    public async Task An_order_is_not_corrected_to_more_than_the_law_allows()
    {
        var correction = await room.AnOrderToCorrect();

        var refused = await room.Send(correction with { LastDayOn = new DateOnly(2027, 6, 30) });

        Assert.That(refused.Refusals.Single().Message, Does.Contain("at most. Check the date on the order"));
    }
}
