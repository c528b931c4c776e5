using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Retention;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Retention;

public partial class EraseCaseTests
{
    [Test]
    public async Task What_is_held_cannot_be_erased()
    {
        var operation = await room.AClosedMarket();
        await room.As(manager, async () =>
        {
            await room.Done(new HoldCaseFromErasure { Case = operation, For = HoldReason.Legal, Reason = "An appeal is listed.", Version = 1 });

            var refused = await room.Send(await room.AnErasure(operation));

            Assert.That(
                refused.Refusals[0].Message,
                Is.EqualTo("Odette Marchbanks holds this case for legal proceedings. It cannot be erased until the hold is lifted"));
        });
        Assert.That((await room.Send(new GetOperation(operation))).IsRefused, Is.False);
    }

    [Test]
    public async Task An_open_operation_cannot_be_erased()
    {
        var operation = await room.Done(room.AMarketToLog());
        await room.ScheduleReviews();

        var refused = await room.As(manager, () => room.Send(new EraseCase
        {
            Case = operation,
            Ground = ErasureGround.CourtOrder,
            Why = "Order of the court",
            Version = 1,
        }));

        Assert.That(refused.Refusals[0].Message, Is.EqualTo("This case has no review yet. An operation gets one within an hour of being closed"));
    }

    [Test]
    public async Task Retention_has_not_ended_before_the_day_of_review()
    {
        var operation = await room.AClosedMarket();

        var refused = await room.As(
            manager,
            async () => await room.Send(await room.AnErasure(operation) with { Ground = ErasureGround.RetentionEnded }));

        Assert.That(
            refused.Refusals[0].Message,
            Is.EqualTo("Its review is due on Tuesday 23\u00A0November 2032. Until then its retention has not ended"));
    }

    [Test]
    public async Task Totals_and_figures_no_longer_count_what_was_erased()
    {
        var network = await room.ANetwork();
        var operation = await room.Done(room.AMarketToLog() with { StartedAt = room.Clock.GetUtcNow().AddDays(-9) });
        await room.Done(SampleNetworks.ALink(operation, network));
        await room.Confirmed(room.AnAnalyst(), await room.AClaim(operation, network));
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.ArrestsMade });
        await room.ScheduleReviews();
        Assert.That(room.Count("SELECT COUNT(*) FROM DisruptedNetwork"), Is.EqualTo(1));

        await Erase(operation);

        Assert.That(room.Count("SELECT COUNT(*) FROM DisruptedNetwork"), Is.Zero);
        Assert.That(room.Count("SELECT COALESCE(SUM(Operations), 0) FROM OperationTotal"), Is.Zero);
        Assert.That((await room.Done(new ListOperations())).Total, Is.Zero);
    }

    [Test]
    public async Task Only_an_information_manager_erases()
    {
        var operation = await room.AClosedMarket();

        var refused = await room.As(room.ASupervisor(), () => room.Send(new EraseCase
        {
            Case = operation,
            Ground = ErasureGround.CourtOrder,
            Why = "x",
            Version = 1,
        }));

        Assert.That(refused.Refusals[0].Kind, Is.EqualTo(RefusalKind.Forbidden));
    }
}
