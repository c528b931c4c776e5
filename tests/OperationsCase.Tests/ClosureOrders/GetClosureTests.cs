using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class GetClosureTests
{
    private const string Court = "2574-1";

    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Service_starts_the_courts_48_hours_and_the_notices_own_clock()
    {
        await room.Done(room.ANoticeServedNow(operation));

        var clocks = await room.Done(new ListDeadlinesOfOperation(operation));
        var head = (await room.Done(new GetOperation(operation))).Head;

        Assert.That(clocks.Select(clock => clock.RuleId), Is.EquivalentTo(new[] { "closure-notice.hearing", "closure-notice.end-48" }));
        Assert.That(clocks.Select(clock => clock.DueAt), Is.All.EqualTo(room.Clock.GetUtcNow().AddHours(48)));
        Assert.That(head.Status, Is.EqualTo(CrackHouseKind.NoticeServed));
    }

    [Test]
    public async Task A_notice_served_on_Christmas_Eve_runs_out_three_days_later_and_shows_why()
    {
        room.Clock.SetUtcNow(London.At(new DateOnly(2026, 12, 24), new TimeOnly(10, 0)));
        await room.Done(room.ANoticeServedNow(operation));
        var hearing = (await room.Done(new ListDeadlinesOfOperation(operation))).Single(clock => clock.RuleId == "closure-notice.hearing");

        var working = await room.Done(new GetDeadlineWorking(hearing.Id));

        Assert.That(hearing.DueAt, Is.EqualTo(London.At(new DateOnly(2026, 12, 27), new TimeOnly(10, 0))));
        Assert.That(working.Calculation.DueAt, Is.EqualTo(hearing.DueAt));
        Assert.That(working.Calculation.Stretches.Single(stretch => !stretch.IsCounted).LeftOut, Is.EqualTo("Christmas Day"));
    }

    [Test]
    public async Task A_notice_of_2013_is_calculated_by_the_Act_of_its_day()
    {
        var served = London.At(new DateOnly(2013, 12, 24), new TimeOnly(10, 0));

        await room.Done(room.ANoticeServedNow(operation) with { IssuedAt = served, ServedAt = served });

        var clocks = await room.Done(new ListDeadlinesOfOperation(operation));
        Assert.That(
            clocks.Single().DueAt,
            Is.EqualTo(served.AddHours(48)),
            "the 2003 Act disregards no Christmas Day and knows no clock of the notice");
    }

    [Test]
    public async Task The_same_premises_cannot_have_two_notices_in_force()
    {
        await room.Done(room.ANoticeServedNow(operation));

        var result = await room.Send(room.ANoticeServedNow(operation) with { Premises = "FLAT 14 ALDRIDGE HOUSE QUEENSBRIDGE ROAD" });

        Assert.That(result.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task An_inspector_cannot_authorise_48_hours()
    {
        var result = await room.Send(room.ANoticeServedNow(operation) with { Rank = AuthorisingRank.Inspector });

        Assert.That(result.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "A notice of 48 hours needs a superintendent or above",
            nameof(RecordClosureNotice.Hours))));
    }

    [Test]
    public async Task A_cannabis_factory_has_no_closure_notice()
    {
        var factory = await room.Done(room.AFactoryToLog());

        var result = await room.Send(room.ANoticeServedNow(factory));

        Assert.That(result.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task Nothing_can_be_heard_before_a_notice_is_served()
    {
        var result = await room.Send(AHearing(HearingOutcome.OrderMade));

        Assert.That(result.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task A_hearing_meets_the_limit_and_the_order_has_a_clock_of_its_own()
    {
        await AHeardNotice(HearingOutcome.OrderMade);

        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 22) });

        var clocks = await room.Done(new ListDeadlinesOfOperation(operation));
        var open = clocks.Single(clock => clock.MetAt is null && clock.StoodDownAt is null);
        Assert.That(clocks.Single(clock => clock.RuleId == "closure-notice.hearing").MetAt, Is.Not.Null);
        Assert.That(open.RuleId, Is.EqualTo("closure-order.longest"));
        Assert.That(open.DueAt, Is.EqualTo(London.StartOf(new DateOnly(2027, 2, 23))));
        Assert.That((await room.Done(new GetOperation(operation))).Head.Status, Is.EqualTo(CrackHouseKind.OrderInForce));
    }

    [TestCase("2027-02-24", true, TestName = "A day past the later reading of three months is refused")]
    [TestCase("2027-02-23", false, TestName = "The later reading of three months is allowed")]
    public async Task An_order_may_not_run_longer_than_the_Act_allows(string lastDay, bool isRefused)
    {
        await AHeardNotice(HearingOutcome.OrderMade);

        var result = await room.Send(new RecordClosureOrder
        {
            Operation = operation,
            LastDayOn = DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.That(result.IsRefused, Is.EqualTo(isRefused));
    }

    [Test]
    public async Task A_refused_application_ends_the_notice_and_every_clock()
    {
        await AHeardNotice(HearingOutcome.Refused);

        var clocks = await room.Done(new ListDeadlinesOfOperation(operation));
        var closure = await room.Done(new GetClosure(operation));

        Assert.That(clocks.Where(clock => clock.MetAt is null && clock.StoodDownAt is null), Is.Empty);
        Assert.That(closure.Notices.Single().EndedAt, Is.Not.Null);
    }

    [Test]
    public async Task A_hearing_an_hour_late_is_recorded_as_it_was()
    {
        await room.Done(room.ANoticeServedNow(operation));
        room.Clock.Advance(TimeSpan.FromHours(49));

        await room.Done(AHearing(HearingOutcome.OrderMade));

        var hearing = (await room.Done(new ListDeadlinesOfOperation(operation))).Single(clock => clock.RuleId == "closure-notice.hearing");
        Assert.That(hearing.MetAt, Is.EqualTo(hearing.DueAt.AddHours(1)));
    }

    [Test]
    public async Task A_case_closes_once_its_order_has_ended_and_not_before()
    {
        await AHeardNotice(HearingOutcome.OrderMade);
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2026, 12, 31) });

        var early = await room.Send(new CloseOperation { Operation = operation, Outcome = CrackHouseKind.ClosedByOrder });
        var notYet = await room.Send(new EndClosureOrder { Operation = operation, How = OrderEndReason.RanOut });
        room.Clock.SetUtcNow(London.StartOf(new DateOnly(2027, 1, 1)));
        await room.Done(new EndClosureOrder { Operation = operation, How = OrderEndReason.RanOut });
        await room.FollowUpTheOrder(operation);
        var closed = await room.Send(new CloseOperation { Operation = operation, Outcome = CrackHouseKind.ClosedByOrder });

        Assert.That(early.Refusals.Select(refusal => refusal.Kind), Is.Not.Empty.And.All.EqualTo(RefusalKind.Conflict));
        Assert.That(notYet.Refusals.Single().Field, Is.EqualTo(nameof(EndClosureOrder.How)));
        Assert.That(closed.IsRefused, Is.False);

        var head = (await room.Done(new GetOperation(operation))).Head;
        var changed = await room.Send(new ChangeOperation
        {
            Operation = operation,
            Version = head.Version,
            Name = head.Name,
            Place = "Elsewhere",
            OfficerId = head.OfficerId,
            Harm = head.Harm,
        });
        Assert.That(changed.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task Nothing_is_decided_in_a_closed_case()
    {
        await AHeardNotice(HearingOutcome.Refused);
        await room.Closed(new CloseOperation { Operation = operation, Outcome = OperationOutcome.NoFurtherAction });

        var heard = await room.Send(AHearing(HearingOutcome.Refused));
        var ordered = await room.Send(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 1, 31) });
        var ended = await room.Send(new EndClosureOrder { Operation = operation, How = OrderEndReason.RanOut });

        Assert.That(
            new[] { heard, ordered, ended }.Select(result => result.Refusals.Single()),
            Is.All.EqualTo(Refusal.Conflict("This operation is closed")));
    }

    [Test]
    public async Task A_notice_on_which_the_order_was_made_is_not_heard_again()
    {
        await AHeardNotice(HearingOutcome.OrderMade);
        room.Clock.Advance(TimeSpan.FromHours(1));

        var again = await room.Send(AHearing(HearingOutcome.Refused));

        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That((await room.Done(new GetClosure(operation))).Hearings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_history_tells_the_whole_life_of_the_closure()
    {
        await AHeardNotice(HearingOutcome.OrderMade);
        await room.Done(new RecordClosureOrder { Operation = operation, LastDayOn = new DateOnly(2027, 2, 22) });

        var history = await room.Done(new ListHistoryOfOperation(operation));

        Assert.That(
            history.Rows.Select(row => row.Headline),
            Is.EquivalentTo(new[] { "Closure order made", "Hearing: order made", "Notice served", "Operation logged" }));
        Assert.That(history.Rows.Select(row => row.OfficerName), Is.All.EqualTo("DC Priya Raman"));
    }

    private RecordHearing AHearing(HearingOutcome outcome) =>
        new() { Operation = operation, CourtCode = Court, HeardAt = room.Clock.GetUtcNow(), Outcome = outcome };

    private async Task AHeardNotice(HearingOutcome outcome)
    {
        await room.Done(room.ANoticeServedNow(operation));
        room.Clock.Advance(TimeSpan.FromHours(5));
        await room.Done(AHearing(outcome));
    }
}
