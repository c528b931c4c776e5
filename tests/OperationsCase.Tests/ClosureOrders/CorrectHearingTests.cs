using Dapper;
using OperationsCase.ClosureOrders;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class CorrectHearingTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_order_of_a_hearing_was_made_when_the_hearing_was()
    {
        var correction = await room.AHearingToCorrect();
        var earlier = correction.HeardAt!.Value.AddHours(-3);

        await room.Done(correction with { HeardAt = earlier });

        var closure = await room.Done(new GetClosure(correction.Operation));
        Assert.That(closure.Hearings.Single().HeardAt, Is.EqualTo(earlier));
        Assert.That((closure.Orders.Single().MadeAt, closure.Orders.Single().EffectiveFrom), Is.EqualTo((earlier, earlier)));
        Assert.That(
            room.Database.QuerySingle<DateTimeOffset>("SELECT MetAt FROM Deadline WHERE RuleId = 'closure-notice.hearing'"), Is.EqualTo(earlier));
    }

    [Test]
    public async Task A_hearing_was_not_before_the_notice_was_served()
    {
        var correction = await room.AHearingToCorrect();

        var refused = await room.Send(correction with { HeardAt = correction.HeardAt!.Value.AddDays(-2) });

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("The notice was served "));
    }
}
