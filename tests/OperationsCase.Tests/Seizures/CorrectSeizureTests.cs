using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class CorrectSeizureTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_48_hours_count_from_the_corrected_minute()
    {
        var correction = await room.ASeizureToCorrect();
        var limit = (await room.Done(new ListDeadlinesOfSeizure(correction.Seizure))).Single().DueAt;

        await room.Done(correction with { SeizedAt = correction.SeizedAt!.Value.AddMinutes(-12) });

        Assert.That((await room.Done(new ListDeadlinesOfSeizure(correction.Seizure))).Single().DueAt, Is.EqualTo(limit.AddMinutes(-12)));
        Assert.That((await room.Done(new ListHistoryOfSeizure(correction.Seizure))).Rows.Select(row => row.Headline), Does.Contain("Seizure corrected"));
    }

    [Test]
    public async Task Amount_place_and_people_are_corrected_and_the_cash_is_found_by_its_new_seal()
    {
        var correction = await room.ASeizureToCorrect();

        await room.Done(correction with { AmountPence = 2_346_100, Place = "A lock-up, Ridley Road", Seal = "MPS-777", SeizedFrom = "Nobody known" });

        var now = (await room.Done(new GetSeizure(correction.Seizure))).Head;
        Assert.That((now.AmountPence, now.Place, now.SeizedFrom), Is.EqualTo((2_346_100L, "A lock-up, Ridley Road", "Nobody known")));
        Assert.That((await room.Done(new ListSeizures { Find = "MPS-777" })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task An_order_that_was_in_time_may_turn_out_to_have_been_late()
    {
        var correction = await room.ASeizureToCorrect();
        room.Clock.SetUtcNow((await room.Done(new ListDeadlinesOfSeizure(correction.Seizure))).Single().DueAt);
        await room.Done(room.AnOrderMadeNow(correction.Seizure.Value));
        var version = (await room.Done(new GetSeizure(correction.Seizure))).Head.Version;

        await room.Done(correction with { SeizedAt = correction.SeizedAt!.Value.AddMinutes(-12), Version = version });

        Assert.That(
            (await room.Done(new GetSeizure(correction.Seizure))).Orders.Single().Warning,
            Is.EqualTo("The order was made 12 minutes after the limit: the cash must go back"));
    }

    [Test]
    public async Task Less_than_was_given_back_was_not_seized()
    {
        var correction = await room.ASeizureToCorrect();
        await room.Done(room.AReleaseNow(correction.Seizure.Value, 1_000_000));
        var version = (await room.Done(new GetSeizure(correction.Seizure))).Head.Version;

        var refused = await room.Send(correction with { AmountPence = 900_000, Version = version });

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "£10,000.00 was given back already, so it was at least that much", nameof(correction.AmountPence))));
    }
}
