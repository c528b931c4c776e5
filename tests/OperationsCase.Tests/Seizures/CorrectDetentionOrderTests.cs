using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class CorrectDetentionOrderTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_end_of_an_order_and_whether_it_was_in_time_follow_what_is_corrected()
    {
        var correction = await room.ADetentionOrderToCorrect();
        var shorter = correction.LastDayOn!.Value.AddDays(-10);

        await room.Done(correction with { MadeAt = correction.MadeAt!.Value.AddMinutes(-30), LastDayOn = shorter });

        var clocks = await room.Done(new ListDeadlinesOfSeizure(correction.Seizure));
        Assert.That(clocks.Single(clock => clock.RuleId == "cash.detention-end").LastDayOn, Is.EqualTo(shorter));
        Assert.That(clocks.Single(clock => clock.RuleId == "cash.detention-order").MetAt, Is.EqualTo(correction.MadeAt.Value.AddMinutes(-30)));
    }

    [Test]
    public async Task An_order_was_not_made_before_the_cash_was_seized()
    {
        var correction = await room.ADetentionOrderToCorrect();

        var refused = await room.Send(correction with { MadeAt = correction.MadeAt!.Value.AddDays(-3) });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("The order cannot be before the cash was seized"));
    }
}
