using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Seizures;

public class DetentionTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_order_in_time_meets_the_first_clock_and_starts_two_more()
    {
        var seizure = await room.ASeizure();
        room.Clock.Advance(TimeSpan.FromHours(20));

        var answer = await room.Done(room.AnOrderMadeNow(seizure));

        Assert.That(answer.Warning, Is.Null);
        var clocks = await room.Done(new ListDeadlinesOfSeizure(seizure));
        Assert.That(clocks.Select(clock => (clock.RuleId, clock.MetAt is not null)), Is.EqualTo(new[]
        {
            ("cash.detention-end", false), ("cash.detention-limit", false), ("cash.detention-order", true),
        }));
        Assert.That((await room.Done(new GetSeizure(seizure))).Head.Status, Is.EqualTo(SeizureStatus.Detained));
    }

    [TestCase(0, null)]
    [TestCase(1, "The order was made 1 minute after the limit: the cash must go back")]
    [TestCase(12, "The order was made 12 minutes after the limit: the cash must go back")]
    public async Task An_order_made_after_the_limit_is_recorded_and_the_cash_must_go_back(int minutesLate, string? warning)
    {
        var seizure = await room.ASeizure();
        var limit = (await room.Done(new ListDeadlinesOfSeizure(seizure))).Single().DueAt;
        room.Clock.SetUtcNow(limit.AddMinutes(minutesLate));

        var answer = await room.Done(room.AnOrderMadeNow(seizure));

        Assert.That(answer.Warning, Is.EqualTo(warning));
        Assert.That((await room.Done(new GetSeizure(seizure))).Orders.Single().Warning, Is.EqualTo(warning));
        Assert.That((await room.Done(new ListHistoryOfSeizure(seizure))).Rows[0].Detail, warning is null
            ? Does.Not.Contain("go back")
            : Does.EndWith($"{warning}."));
    }

    [Test]
    public async Task An_order_cannot_run_longer_than_six_months_beginning_with_its_day()
    {
        var seizure = await room.ASeizure();
        var order = room.AnOrderMadeNow(seizure);

        var tooLong = await room.Send(order with { LastDayOn = new DateOnly(2027, 5, 23) });
        var longest = await room.Send(order with { LastDayOn = new DateOnly(2027, 5, 22) });

        Assert.That(tooLong.Refusals.Single().Field, Is.EqualTo(nameof(RecordDetentionOrder.LastDayOn)));
        Assert.That(tooLong.Refusals.Single().Message, Does.Contain("can run to Saturday 22\u00a0May 2027 at most"));
        Assert.That(longest.IsRefused, Is.False);
    }

    [Test]
    public async Task A_later_order_meets_the_one_before_it()
    {
        var seizure = await room.ASeizure();
        var first = await room.Done(room.AnOrderMadeNow(seizure, days: 60));
        room.Clock.Advance(TimeSpan.FromDays(50));

        var second = await room.Done(room.AnOrderMadeNow(seizure, days: 60));

        var ends = (await room.Done(new ListDeadlinesOfSeizure(seizure)))
            .Where(clock => clock.RuleId == "cash.detention-end")
            .ToDictionary(clock => clock.SubjectId);
        Assert.That(second.Warning, Is.Null);
        Assert.That(ends[first.Id].MetHow, Is.EqualTo("A further order at Thames Magistrates' Court").Or.StartsWith("A further order at Thames"));
        Assert.That(ends[second.Id].MetAt, Is.Null);
    }

    [Test]
    public async Task No_order_can_go_past_two_years_from_the_first()
    {
        var seizure = await room.ASeizure();
        var limit = new DateOnly(2028, 11, 22);

        for (var order = 0; order < 4; order++)
        {
            await room.Done(room.AnOrderMadeNow(seizure, days: 170));
            room.Clock.Advance(TimeSpan.FromDays(165));
        }

        var past = await room.Send(room.AnOrderMadeNow(seizure) with { LastDayOn = limit.AddDays(1) });
        var upTo = await room.Send(room.AnOrderMadeNow(seizure) with { LastDayOn = limit });

        Assert.That(past.Refusals.Single().Message, Does.Contain("no order can go past Wednesday 22\u00a0November 2028"));
        Assert.That(upTo.IsRefused, Is.False);
    }

    [Test]
    public async Task An_order_after_the_one_before_had_ended_says_so()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure, days: 10));
        room.Clock.Advance(TimeSpan.FromDays(12));

        var answer = await room.Done(room.AnOrderMadeNow(seizure));

        Assert.That(answer.Warning, Does.EndWith("after the one before it had ended: the cash must go back"));
    }

    [Test]
    public async Task An_order_cannot_be_before_the_seizure_or_in_the_future()
    {
        var seizure = await room.ASeizure();
        var order = room.AnOrderMadeNow(seizure);

        var before = await room.Send(order with { MadeAt = room.Clock.GetUtcNow().AddHours(-2) });
        var after = await room.Send(order with { MadeAt = room.Clock.GetUtcNow().AddMinutes(1) });

        Assert.That(before.Refusals.Single().Message, Is.EqualTo("The order cannot be before the cash was seized"));
        Assert.That(after.Refusals.Single().Message, Is.EqualTo("Time of the order cannot be in the future"));
    }

    [Test]
    public async Task Giving_back_the_whole_stands_every_clock_down()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure));

        await room.Done(room.AReleaseNow(seizure, 240_000));
        var part = await room.Done(new GetSeizure(seizure));
        await room.Done(room.AReleaseNow(seizure, 2_106_000));
        var whole = await room.Done(new GetSeizure(seizure));

        Assert.That((part.Head.Status, part.HeldPence), Is.EqualTo((SeizureStatus.Detained, 2_106_000L)));
        Assert.That((whole.Head.Status, whole.HeldPence), Is.EqualTo((SeizureStatus.Released, 0L)));
        Assert.That(
            (await room.Done(new ListDeadlinesOfSeizure(seizure))).Where(clock => clock.MetAt is null),
            Has.All.Property(nameof(DeadlineRow.StoodDownAt)).Not.Null);
        Assert.That((await room.Done(new ListSeizures())).Rows.Single().NextDueAt, Is.Null);
        Assert.That((await room.Send(room.AnOrderMadeNow(seizure))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That((await room.Send(room.AReleaseNow(seizure, 1))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task More_than_is_held_cannot_be_given_back()
    {
        var seizure = await room.ASeizure();

        var result = await room.Send(room.AReleaseNow(seizure, 2_346_001));

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "Only £23,460.00 is held. Enter that or less",
            nameof(ReleaseCash.AmountPence))));
    }
}
