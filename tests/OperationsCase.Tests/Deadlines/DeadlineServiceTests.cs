using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

public class DeadlineServiceTests
{
    private const string Hearing = "closure-notice.hearing";
    private const string Order = "closure-order.longest";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private CaseRoom room = null!;
    private string operation = "";
    private DateTimeOffset served;

    [SetUp]
    public async Task ServeANotice()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        served = room.Clock.GetUtcNow();
        await room.Done(room.ANoticeServedNow(operation));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(24)]
    [TestCase(6)]
    [TestCase(2)]
    public async Task The_officer_is_warned_of_the_hearing_at_the_hour_and_not_a_second_before(int hours)
    {
        room.Clock.SetUtcNow(served.AddHours(48 - hours) - Second);
        await room.Sweep();
        var before = Sent(Hearing);
        room.Clock.Advance(Second);
        await room.Sweep();

        Assert.That(before, Does.Not.Contain($"{hours} hours"));
        Assert.That(Sent(Hearing), Does.Contain($"{hours} hours"));
    }

    [Test]
    public async Task The_hearing_is_missed_a_second_after_its_last_and_not_at_it()
    {
        room.Clock.SetUtcNow(served.AddHours(48));
        await room.Sweep();
        var before = (Sent(Hearing), Overdue(Hearing));
        room.Clock.Advance(Second);
        await room.Sweep();

        Assert.That(before.Item1, Does.Not.Contain("missed"));
        Assert.That(before.Item2, Is.Null);
        Assert.That(Sent(Hearing), Does.Contain("missed"));
        Assert.That(Overdue(Hearing), Is.EqualTo(served.AddHours(48) + Second));
    }

    [Test]
    public async Task What_fell_due_while_the_application_had_stopped_is_sent_once_and_marked_late()
    {
        await room.Sweep();
        await room.Restart();
        room.Clock.SetUtcNow(served.AddHours(49));

        await room.Sweep();
        await room.Sweep();
        await room.Restart();
        await room.Sweep();

        Assert.That(Sent(Hearing), Is.EquivalentTo(new[] { "24 hours", "6 hours", "2 hours", "missed" }));
        Assert.That(Late(), Is.EqualTo(Sent(Hearing).Count + Sent("closure-notice.end-48").Count));
    }

    [Test]
    public async Task A_day_of_silence_sends_what_rang_in_it_and_leaves_the_rest_for_its_hour()
    {
        await room.Restart();
        room.Clock.SetUtcNow(served.AddHours(24) + SweepDeadlines.Punctual + Second);
        await room.Sweep();
        var late = Late();
        room.Clock.SetUtcNow(served.AddHours(42));
        await room.Sweep();

        Assert.That(late, Is.EqualTo(1));
        Assert.That(Sent(Hearing), Is.EquivalentTo(new[] { "24 hours", "6 hours" }));
        Assert.That(Late(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_sweeps_at_once_send_each_warning_once()
    {
        room.Clock.SetUtcNow(served.AddHours(49));
        room.Officer.Is(TestUser.TheSystem);
        await using var second = room.ASecondApplication();

        await Task.WhenAll(new[] { room.Services, second.Services, room.Services, second.Services }
            .Select(services => Task.Run(() => new DeadlineSweep(services.GetRequiredService<MediatR.IMediator>()).Run())));

        Assert.That(Sent(Hearing), Is.EquivalentTo(new[] { "24 hours", "6 hours", "2 hours", "missed" }));
    }

    [Test]
    public async Task Recording_the_hearing_stands_the_warnings_down()
    {
        room.Clock.SetUtcNow(served.AddHours(24));
        await room.Sweep();
        await room.Done(AHearing(HearingOutcome.OrderMade));

        room.Clock.SetUtcNow(served.AddHours(49));
        await room.Sweep();

        Assert.That(Sent(Hearing), Is.EqualTo(new[] { "24 hours" }));
        Assert.That(Sent("closure-notice.end-48"), Is.Empty);
        Assert.That(Overdue(Hearing), Is.Null);
    }

    [Test]
    public async Task A_closure_refused_in_the_49th_hour_is_recorded_as_late_but_true()
    {
        room.Clock.SetUtcNow(served.AddHours(48).AddMinutes(30));
        await room.Sweep();

        await room.Done(AHearing(HearingOutcome.Refused));
        var clock = (await room.Done(new ListDeadlinesOfOperation(operation))).Single(row => row.RuleId == Hearing);
        var head = (await room.Done(new GetOperation(operation))).Head;

        Assert.That(clock.MetAt, Is.EqualTo(served.AddHours(48).AddMinutes(30)));
        Assert.That(clock.MetAt, Is.GreaterThan(clock.DueAt));
        Assert.That(clock.OverdueAt, Is.Not.Null);
        Assert.That(clock.MetHow, Is.EqualTo("Heard at Thames Magistrates’ Court").Or.EqualTo("Heard at Thames Magistrates' Court"));
        Assert.That(head.Status, Is.EqualTo(CrackHouseKind.Refused));
    }

    [Test]
    public async Task The_end_of_a_closure_order_is_a_deadline_that_is_warned_of_too()
    {
        var last = new DateOnly(2027, 2, 20);
        room.Clock.SetUtcNow(served.AddHours(20));
        await room.Done(AHearing(HearingOutcome.OrderMade));
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = last });
        var ends = London.StartOf(last.AddDays(1));

        room.Clock.SetUtcNow(ends.AddHours(-48) - Second);
        await room.Sweep();
        var before = Sent(Order);
        room.Clock.SetUtcNow(ends.AddHours(-48));
        await room.Sweep();
        room.Clock.SetUtcNow(ends + Second);
        await room.Sweep();

        Assert.That(before, Is.EquivalentTo(new[] { "672 hours", "336 hours", "168 hours" }));
        Assert.That(Sent(Order), Is.EquivalentTo(new[] { "672 hours", "336 hours", "168 hours", "48 hours", "missed" }));
    }

    [Test]
    public async Task An_order_to_the_later_reading_of_three_months_is_warned_of_by_the_earlier()
    {
        room.Clock.SetUtcNow(served.AddHours(20));
        await room.Done(AHearing(HearingOutcome.OrderMade));
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 24) });

        room.Clock.SetUtcNow(London.StartOf(new DateOnly(2027, 2, 24)).AddHours(-48));
        await room.Sweep();

        Assert.That(Sent(Order), Does.Contain("48 hours"));
    }

    [Test]
    public async Task What_ends_with_the_seventh_day_from_today_is_due_this_week()
    {
        room.Clock.SetUtcNow(served.AddHours(20));
        await room.Done(AHearing(HearingOutcome.OrderMade));
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2026, 12, 31) });

        room.Clock.SetUtcNow(London.StartOf(new DateOnly(2026, 12, 24)) - Second);
        var before = await room.Done(new ListDeadlines { When = DeadlineTimeFilter.Week });
        room.Clock.Advance(Second);
        var week = await room.Done(new ListDeadlines { When = DeadlineTimeFilter.Week });
        var cases = await room.Done(new ListOperations { Due = DueFilter.Week });

        Assert.That((before.Total, week.Total, cases.Total), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public async Task Christmas_Day_is_left_out_of_the_48_hours()
    {
        room.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 10, 0, 0, TimeSpan.Zero));
        var christmas = await room.AClosure();
        await room.Done(room.ANoticeServedNow(christmas));

        var clock = (await room.Done(new ListDeadlinesOfOperation(christmas))).Single(row => row.RuleId == Hearing);

        Assert.That(clock.DueAt, Is.EqualTo(new DateTimeOffset(2026, 12, 27, 10, 0, 0, TimeSpan.Zero)));
    }

    private RecordHearing AHearing(HearingOutcome outcome) => new()
    {
        Operation = operation,
        CourtCode = room.ACourt(),
        HeardAt = room.Clock.GetUtcNow(),
        Outcome = outcome,
    };

    private List<string> Sent(string rule) => [.. room.Database.Query<string>(
        "SELECT m.Step FROM InboxMessage AS m JOIN Deadline AS d ON d.Id = m.DeadlineId WHERE d.RuleId = @rule ORDER BY m.RangAt", new { rule })];

    private int Late() => room.Database.QuerySingle<int>("SELECT COUNT(*) FROM InboxMessage WHERE IsLate = 1");

    private DateTimeOffset? Overdue(string rule) =>
        room.Database.QuerySingle<DateTimeOffset?>("SELECT OverdueAt FROM Deadline WHERE RuleId = @rule", new { rule });
}
