using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public partial class ServedNoticeStoreTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private PreparedNotice notice = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        notice = new PreparedNotice(room, operation);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_notice_of_24_hours_is_extended_once_by_a_superintendent_and_shows_its_working()
    {
        await notice.Serve(hours: 24);
        var extend = new ExtendClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Hours = 20,
            MadeAt = room.Clock.GetUtcNow(),
        };

        var byInspector = await room.Send(extend with { Rank = AuthorisingRank.Inspector });
        await room.Done(extend);
        var again = await room.Send(extend with { MadeAt = room.Clock.GetUtcNow() });

        var clock = (await Open()).Single(open => open.RuleId == "closure-notice.end-extended");
        var working = await room.Done(new GetDeadlineWorking(clock.Id));
        Assert.That(clock.DueAt, Is.EqualTo((await Life()).Notices.Single().IssuedAt.AddHours(44)));
        Assert.That((working.Calculation.DueAt, working.Calculation.Hours), Is.EqualTo((clock.DueAt, TimeSpan.FromHours(44))));
        Assert.That((await Open()).Select(open => open.RuleId), Has.None.EqualTo("closure-notice.end-24"));
        Assert.That(byInspector.Refusals.Single().Field, Is.EqualTo(nameof(ExtendClosureNotice.Rank)));
        Assert.That(again.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
    }

    [Test]
    public async Task A_notice_of_48_hours_cannot_be_extended()
    {
        await notice.Serve();

        var refused = await room.Send(new ExtendClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            Hours = 24,
            MadeAt = room.Clock.GetUtcNow(),
        });

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Conflict("Only a notice of 24 hours can be extended")));
    }

    [Test]
    public async Task A_cancelled_notice_stands_every_clock_down_and_the_case_can_be_closed()
    {
        await notice.Serve();
        var cancel = new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "The tenant has left and the flat is boarded up.",
        };

        var byInspector = await room.Send(cancel with { Rank = AuthorisingRank.Inspector });
        await room.Done(cancel);

        Assert.That(byInspector.Refusals.Single().Field, Is.EqualTo(nameof(CancelClosureNotice.Rank)));
        Assert.That(await Open(), Is.Empty);
        Assert.That(await State(), Is.EqualTo(ClosureState.Cancelled));
        Assert.That((await room.Done(new GetOperation(operation))).Head.Status, Is.EqualTo(OperationState.Live));
        await room.EndTasks(operation);
        Assert.That((await room.Send(new CloseOperation
        {
            Operation = operation,
            Outcome = CrackHouseKind.ClosedByOtherMeans,
        })).IsRefused, Is.False);
    }

    [Test]
    public async Task A_varied_notice_stays_in_force()
    {
        await notice.Serve();

        await room.Done(new VaryClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "The bin store.",
        });

        Assert.That(await State(), Is.EqualTo(ClosureState.Varied));
        Assert.That(await Open(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_notice_that_no_court_heard_in_time_lapses_and_stays_missed()
    {
        await notice.Serve();
        var early = await room.Send(new EndLapsedNotice { Operation = operation, NoticeId = notice.NoticeId });
        room.Clock.Advance(TimeSpan.FromHours(49));

        await room.Done(new EndLapsedNotice { Operation = operation, NoticeId = notice.NoticeId });
        await room.Sweep();

        var hearing = (await room.Done(new ListDeadlinesOfOperation(operation))).Single(clock => clock.RuleId == "closure-notice.hearing");
        Assert.That(early.Refusals.Single().Message, Does.StartWith("This notice has not expired: it runs to "));
        Assert.That((hearing.OverdueAt, hearing.MetAt), Is.EqualTo((room.Clock.GetUtcNow(), (DateTimeOffset?)null)));
        Assert.That(await Open(), Is.Empty);
        Assert.That(await State(), Is.EqualTo(ClosureState.Lapsed));
        Assert.That((await room.Done(new ListInbox(1))).Rows
            .Where(row => row.DeadlineId == hearing.Id)
            .Select(row => row.Step), Does.Contain("missed"), "the miss is told although the notice was ended before the sweep");
        Assert.That((await Life()).Notices.Single().EndedAt, Is.EqualTo(hearing.DueAt));
    }

    [Test]
    public async Task An_adjourned_hearing_must_go_on_within_14_days_and_its_clock_is_met_when_it_does()
    {
        await notice.Serve();
        room.Clock.Advance(TimeSpan.FromHours(5));
        var heardOn = London.DateOf(room.Clock.GetUtcNow());

        var tooLate = await room.Send(notice.Hearing(HearingOutcome.Adjourned) with
        {
            ResumesAt = London.At(
            heardOn.AddDays(15),
            new TimeOnly(10, 0))
        });
        await room.Done(notice.Hearing(HearingOutcome.Adjourned) with
        {
            ResumesAt = London.At(
            heardOn.AddDays(14),
            new TimeOnly(10, 0)),
            NoticeContinues = true
        });
        var waiting = await Open();
        room.Clock.SetUtcNow(London.At(heardOn.AddDays(14), new TimeOnly(10, 30)));
        await room.Done(notice.Hearing(HearingOutcome.OrderMade));

        Assert.That(tooLate.Refusals.Single().Message, Does.StartWith("A hearing can be adjourned to ").And.Contains("s. 81(3)"));
        Assert.That(
            waiting.Select(clock => (clock.RuleId, clock.LastDayOn)),
            Is.EqualTo(new[] { ("closure-hearing.adjourned", (DateOnly?)heardOn.AddDays(14)) }));
        Assert.That((await Open()).Select(clock => clock.RuleId), Is.EqualTo(new[] { "closure-order.longest" }));
    }

    [Test]
    public async Task A_notice_that_is_not_continued_runs_out_during_the_adjournment()
    {
        await notice.Hear(HearingOutcome.Adjourned);

        Assert.That((await Open()).Select(clock => clock.RuleId), Is.EquivalentTo(new[] { "closure-hearing.adjourned", "closure-notice.end-48" }));
        Assert.That(await State(), Is.EqualTo(ClosureState.Adjourned));
    }

    [Test]
    public async Task A_court_that_refuses_may_let_the_notice_go_on_for_48_hours_and_no_longer()
    {
        await notice.Serve();
        room.Clock.Advance(TimeSpan.FromHours(5));
        var heard = room.Clock.GetUtcNow();

        var tooLong = await room.Send(notice.Hearing(HearingOutcome.Refused) with { ContinuesUntil = heard.AddHours(48).AddMinutes(1) });
        await room.Done(notice.Hearing(HearingOutcome.Refused) with { ContinuesUntil = heard.AddHours(36) });
        var running = await Open();
        var state = await State();
        room.Clock.SetUtcNow(heard.AddHours(37));
        await room.Done(new EndLapsedNotice { Operation = operation, NoticeId = notice.NoticeId });

        Assert.That(tooLong.Refusals.Single().Field, Is.EqualTo(nameof(RecordHearing.ContinuesUntil)));
        Assert.That(running.Select(clock => (clock.RuleId, clock.DueAt)), Is.EqualTo(new[] { ("closure-notice.continued", heard.AddHours(36)) }));
        Assert.That(state, Is.EqualTo(ClosureState.NoticeContinued));
        Assert.That(await State(), Is.EqualTo(ClosureState.Refused));
        Assert.That(await Open(), Is.Empty);
    }

    [Test]
    public async Task A_hearing_is_listed_after_service_and_the_gap_before_it_is_warned_of_with_the_extension_that_closes_it()
    {
        await notice.Serve(hours: 24);
        var listed = room.Clock.GetUtcNow().AddHours(40);

        await room.Done(new RecordHearingListing
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            CourtCode = PreparedNotice.Court,
            ListedAt = listed,
        });

        var life = await Life();
        var warnings = ClosureWarnings
            .Of(life.Notices.Single(), life, await room.Done(new ListDeadlinesOfOperation(operation)), BankHolidayCalendars.Shipped)
            .Select(warning => warning.Sentence)
            .ToList();
        Assert.That(warnings.Single(), Does.Contain("An extension notice of 17 hours from a superintendent would close the gap"));
    }

    [Test]
    public async Task A_limit_on_a_day_without_a_sitting_is_warned_of()
    {
        room.Clock.SetUtcNow(London.At(new DateOnly(2026, 11, 27), new TimeOnly(9, 0)));
        await notice.Serve();

        var life = await Life();
        var warnings = ClosureWarnings
            .Of(life.Notices.Single(), life, await room.Done(new ListDeadlinesOfOperation(operation)), BankHolidayCalendars.Shipped)
            .Select(warning => warning.Sentence)
            .ToList();

        Assert.That(warnings, Has.Some.Contains("The court’s limit falls on a Sunday"));
    }

    private async Task<GetClosure.Answer> Life() => await room.Done(new GetClosure(operation));

    private async Task<ClosureState> State() =>
        await Life() is var life && life.Notices.Count > 0 ? ClosureStates.Of(life.Notices[0], life) : ClosureStates.Of(life.Proposals[0]);

    private async Task<IReadOnlyList<DeadlineRow>> Open() =>
        [.. (await room.Done(new ListDeadlinesOfOperation(operation))).Where(clock => clock.MetAt is null && clock.StoodDownAt is null)];
}
